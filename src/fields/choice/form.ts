import type { Form } from '../form.ts';
import { oneOf } from './answer.ts';

export const form: Form<'choice'> = {
  item: ({ label, hint, options }, name) => ({
    kind: 'one',
    name,
    label,
    hint,
    options: Object.entries(options),
  }),
  answer({ options }, name, filled) {
    const picked = filled.values.get(name);
    if (picked === undefined) return undefined;
    const answer = oneOf(Object.keys(options)).parse(picked);
    if (answer === undefined) filled.lost(name, picked);
    return answer;
  },
};
