// Answers as they are kept on this device, ready to be put into words.
import type { Json } from '../answers/record.ts';
import type { Answers } from '../answers/store.ts';
import type { Located, Reading } from '../fields/words.ts';

/** `read` gives an answer's value, from wherever it is held. */
export const readingOf = (
  fields: ReadonlyMap<string, Located>,
  read: (id: string) => Json | undefined,
): Reading => ({ language: document.documentElement.lang, fields, read });

/** Moves what is kept under former ids to where it belongs now. */
export function adoptAll(fields: ReadonlyMap<string, Located>, answers: Answers): void {
  for (const [id, { field }] of fields) answers.adopt(id, field.aliases ?? []);
}
