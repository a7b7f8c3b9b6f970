// On a form the criteria are written down once, and each role is marked against them by their numbers.
import type { Filled, Form, FormContext, FormItem } from '../form.ts';
import { rowsIn, rowsOn } from '../form-rows.ts';
import { partAnswers, partItems } from '../records/form.ts';
import { rowName } from '../row-name.ts';
import { fill } from '../template.ts';
import { marksOf } from './marks.ts';

const criteria = 6;
const numbers = rowsOn(criteria, criteria);

export const form: Form<'screen'> = {
  item: ({ label, hint, item, rows, fields }, name, context) => ({
    kind: 'group',
    of: 'parts',
    label,
    hint,
    items: [
      {
        kind: 'group',
        of: 'rows',
        label: context.t('form.criteria'),
        hint: context.t('form.criteria.hint'),
        items: numbers.map((number) => ({
          kind: 'text',
          name: `${name}.criteria.${number}`,
          label: context.t('form.criterion', { number }),
          rows: 1,
        })),
      },
      ...rowsOn(rows, 3).map((number): FormItem => ({
        kind: 'group',
        of: 'parts',
        label: fill(rowName(context.t, item), { number }),
        items: [
          ...partItems(fields, `${name}.${number}`, context),
          ...markItems(`${name}.${number}.marks`, context),
        ],
      })),
    ],
  }),
  answer({ fields }, name, filled) {
    const groups = rowsIn(filled, name).flatMap((row) => {
      const group = partAnswers(fields, `${name}.${row}`, filled);
      const marks = markAnswers(name, row, filled);
      return Object.keys(group).length + Object.keys(marks).length === 0
        ? []
        : [{ ...group, ...(Object.keys(marks).length > 0 && { marks }) }];
    });
    return groups.length > 0 ? groups : undefined;
  },
};

const markItems = (name: string, { t }: FormContext): FormItem[] =>
  numbers.map((number) => ({
    kind: 'one',
    name: `${name}.${number}`,
    label: t('form.criterion', { number }),
    options: [
      ['meets', t('screen.meets')],
      ['breaks', t('screen.breaks')],
      ['unknown', t('screen.unknown')],
    ],
  }));

/** Criterion, in the client's words, → mark. A mark without words beside it is told of. */
function markAnswers(name: string, row: number, filled: Filled) {
  const marked = rowsIn(filled, `${name}.${row}.marks`).flatMap((number) => {
    const mark = filled.values.get(`${name}.${row}.marks.${number}`) ?? '';
    const criterion = filled.values.get(`${name}.criteria.${number}`)?.trim() ?? '';
    if (criterion !== '') return [[criterion, mark] as const];
    filled.lost(`${name}.${row}.marks.${number}`, mark);
    return [];
  });
  return marksOf(Object.fromEntries(marked));
}
