import type { AnswerKind } from '../answer-kind.ts';

/** One of these whole numbers, or none yet. */
export const numberOf = (numbers: readonly number[]): AnswerKind<number | null> => ({
  empty: null,
  parse: (stored) =>
    stored === null || (typeof stored === 'number' && numbers.includes(stored))
      ? stored
      : undefined,
  answered: (value) => value !== null,
});
