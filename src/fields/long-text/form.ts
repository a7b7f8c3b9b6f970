import type { Form } from '../form.ts';
import { writtenIn } from '../short-text/form.ts';

export const form: Form<'long-text'> = {
  // A box with one line would not let a second be written.
  item: ({ label, hint, rows }, name) => ({
    kind: 'text',
    name,
    label,
    hint,
    rows: Math.max(rows, 2),
  }),
  answer: (_field, name, filled) => writtenIn(name, filled),
};
