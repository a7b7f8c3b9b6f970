import type { Json } from '../../answers/record.ts';
import {
  answerOf,
  itemOf,
  type Filled,
  type Form,
  type FormContext,
  type FormItem,
} from '../form.ts';
import { rowsIn, rowsOn } from '../form-rows.ts';
import type { SimpleField } from '../registry.ts';
import { rowName } from '../row-name.ts';
import { fill } from '../template.ts';

type Parts = Readonly<Record<string, SimpleField>>;

export const form: Form<'records'> = {
  item: ({ label, hint, item, rows, fields }, name, context) => ({
    kind: 'group',
    of: 'rows',
    label,
    hint,
    items: rowsOn(rows, 3).map((number) => ({
      kind: 'group',
      of: 'parts',
      label: fill(rowName(context.t, item), { number }),
      items: partItems(fields, `${name}.${number}`, context),
    })),
  }),
  answer({ fields }, name, filled) {
    const groups = rowsIn(filled, name)
      .map((row) => partAnswers(fields, `${name}.${row}`, filled))
      .filter((group) => Object.keys(group).length > 0);
    return groups.length > 0 ? groups : undefined;
  },
};

/** What there is to fill in of one record. */
export const partItems = (fields: Parts, name: string, context: FormContext): FormItem[] =>
  Object.entries(fields).flatMap(
    ([part, field]) => itemOf(field, `${name}.${part}`, context) ?? [],
  );

/** What was answered of one record. */
export const partAnswers = (fields: Parts, name: string, filled: Filled): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([part, field]) => {
      const answer = answerOf(field, `${name}.${part}`, filled);
      return answer === undefined ? [] : [[part, answer]];
    }),
  );
