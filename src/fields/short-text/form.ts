import type { Filled, Form } from '../form.ts';
import { text } from '../text.ts';

export const form: Form<'short-text'> = {
  item: ({ label, hint }, name) => ({ kind: 'text', name, label, hint, rows: 1 }),
  answer: (_field, name, filled) => writtenIn(name, filled),
};

/** Words as they are written, spaces included. */
export function writtenIn(name: string, { values }: Filled): string | undefined {
  const written = values.get(name) ?? '';
  return text.answered(written) ? written : undefined;
}
