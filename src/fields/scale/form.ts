import type { Form } from '../form.ts';
import { numbersOf } from './numbers.ts';

export const form: Form<'scale'> = {
  item: ({ label, hint, min, max, minLabel, maxLabel }, name) => ({
    kind: 'one',
    name,
    label,
    hint,
    options: numbersOf({ min, max }).map((number) => [number, number]),
    ends: [`${min}: ${minLabel}`, `${max}: ${maxLabel}`],
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
