// The answer of every field that is one string.
import type { Json } from '../answers/record.ts';
import type { AnswerKind } from './answer-kind.ts';
import type { Words } from './words.ts';

export const text: AnswerKind<string> = {
  empty: '',
  parse: (stored) => (typeof stored === 'string' ? stored : undefined),
  answered: (value) => value.trim() !== '',
};

export const plainWords = (_field: unknown, value: Json): Words => ({
  kind: 'text',
  text: text.parse(value) ?? '',
});
