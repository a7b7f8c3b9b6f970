// What a field type knows of its answers, apart from any page.
import type { Json } from '../answers/record.ts';

export interface AnswerKind<Value extends Json> {
  /** The answer of a client who has not answered. */
  readonly empty: Value;
  /** As much of a stored value as the field can show; `undefined` where it can show nothing of it. */
  parse(stored: Json): Value | undefined;
  answered(value: Value): boolean;
}
