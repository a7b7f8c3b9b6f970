import type { AnswerKind } from '../answer-kind.ts';

/** One of these options' ids, or an empty string. */
export const oneOf = (options: readonly string[]): AnswerKind<string> => ({
  empty: '',
  parse: (stored) =>
    typeof stored === 'string' && (stored === '' || options.includes(stored)) ? stored : undefined,
  answered: (value) => value !== '',
});
