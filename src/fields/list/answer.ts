import type { AnswerKind } from '../answer-kind.ts';

/** What is written on the rows, in the client's order, without the rows left blank. */
export const texts: AnswerKind<readonly string[]> = {
  empty: [],
  parse: (stored) =>
    Array.isArray(stored)
      ? stored.filter((row): row is string => typeof row === 'string' && row.trim() !== '')
      : undefined,
  answered: (value) => value.length > 0,
};
