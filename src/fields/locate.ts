// Where an answer is written, for the fields that show it. Build time only.
import type { Located } from './words.ts';

/** Throws where the sheet that is being rendered does not rely on the answer: `groundwork check` says more. */
export function locate({ sheet }: App.Locals, id: string): Located {
  const located = sheet?.located.get(id);
  if (!located) throw new Error(`No field has the answer "${id}".`);
  return located;
}
