import type { Form } from '../form.ts';
import { rowsIn, rowsOn } from '../form-rows.ts';
import { fill } from '../template.ts';
import { rowName } from '../row-name.ts';
import { texts } from './answer.ts';

export const form: Form<'list'> = {
  item: ({ label, hint, item, rows }, name, { t }) => ({
    kind: 'group',
    of: 'rows',
    label,
    hint,
    items: rowsOn(rows + 1, 5).map((number) => ({
      kind: 'text',
      name: `${name}.${number}`,
      label: fill(rowName(t, item), { number }),
      rows: 1,
    })),
  }),
  answer(_field, name, filled) {
    const written = rowsIn(filled, name).map((row) => filled.values.get(`${name}.${row}`) ?? '');
    const answer = texts.parse(written) ?? [];
    return answer.length > 0 ? [...answer] : undefined;
  },
};
