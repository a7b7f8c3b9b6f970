import type { Form } from '../form.ts';

export const form: Form<'scale'> = {
  item({ label, hint, min, max, minLabel, maxLabel }, name) {
    const numbers = Array.from({ length: max - min + 1 }, (_, index) => String(min + index));
    return {
      kind: 'one',
      name,
      label,
      hint,
      options: numbers.map((number) => [number, number]),
      ends: [`${min}: ${minLabel}`, `${max}: ${maxLabel}`],
    };
  },
  answer({ min, max }, name, filled) {
    const picked = filled.values.get(name);
    if (picked === undefined) return undefined;
    const number = /^-?\d+$/.test(picked) ? Number(picked) : NaN;
    if (number >= min && number <= max) return number;
    filled.lost(name, picked);
    return undefined;
  },
};
