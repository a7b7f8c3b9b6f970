import type { Form } from '../form.ts';
import { numbersOf } from './numbers.ts';

export const form: Form<'scale'> = {
  item: ({ label, hint, min, max, minLabel, maxLabel }, name, { t }) => ({
    kind: 'one',
    name,
    label,
    hint,
    options: numbersOf({ min, max }).map((number) => [number, number]),
    ends: [
      t('text.labelled', { label: min, value: minLabel }),
      t('text.labelled', { label: max, value: maxLabel }),
    ],
  }),
  answer({ min, max }, name, filled) {
    const picked = filled.values.get(name);
    if (picked === undefined) return undefined;
    const number = /^-?\d+$/.test(picked) ? Number(picked) : NaN;
    if (number >= min && number <= max) return number;
    filled.lost(name, picked);
    return undefined;
  },
};
