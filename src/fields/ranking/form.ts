// On a form each place of a ranking offers all that could be picked for it.
import { formNameOf, type Form } from '../form.ts';
import { rowsIn, rowsOn } from '../form-rows.ts';
import type { FieldOf } from '../registry.ts';
import { rowName } from '../row-name.ts';
import { fill } from '../template.ts';

const places = 6;

export const form: Form<'ranking'> = {
  item({ label, hint, item }, name, { t, located }) {
    const picks = [...located.values()]
      .map(({ field }) => field)
      .filter((field): field is FieldOf<'pick'> => field.type === 'pick')
      .filter(({ into }) => formNameOf(into) === name);
    const options = [...new Set(picks.flatMap(({ from }) => from))].map(
      (id) => [id, located.get(id)?.field.label ?? id] as const,
    );
    return {
      kind: 'group',
      of: 'rows',
      label,
      hint,
      items: rowsOn(places, places).map((number) => ({
        kind: 'one',
        name: `${name}.${number}`,
        label: fill(rowName(t, item), { number }),
        options,
      })),
    };
  },
  answer(_field, name, filled) {
    const order = rowsIn(filled, name).map((row) => filled.values.get(`${name}.${row}`) ?? '');
    const answer = [...new Set(order.filter((id) => id !== ''))];
    return answer.length > 0 ? answer : undefined;
  },
};
