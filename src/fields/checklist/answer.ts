import type { AnswerKind } from '../answer-kind.ts';

/** The ticked ones of these options' ids. An option that an author took away is left out. */
export const someOf = (options: readonly string[]): AnswerKind<readonly string[]> => ({
  empty: [],
  parse: (stored) =>
    Array.isArray(stored) ? options.filter((option) => stored.includes(option)) : undefined,
  answered: (value) => value.length > 0,
});
