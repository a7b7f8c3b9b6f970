// The answer of every field that is one string.
import type { AnswerKind } from './answer-kind.ts';

export const text: AnswerKind<string> = {
  empty: '',
  parse: (stored) => (typeof stored === 'string' ? stored : undefined),
  answered: (value) => value.trim() !== '',
};
