// What a client marked against criteria.
import { isObject, type Json } from '../../answers/record.ts';
import type { AnswerKind } from '../answer-kind.ts';

const known = ['meets', 'breaks', 'unknown'] as const;
export type Mark = (typeof known)[number];

/** Criterion, in the client's words, → mark. A criterion that is worded anew is a new one. */
export type Marks = Readonly<Record<string, Mark>>;

const isMark = (candidate: unknown): candidate is Mark => known.some((mark) => mark === candidate);

export const marksOf = (stored: Json | undefined): Marks =>
  isObject(stored)
    ? Object.fromEntries(
        Object.entries(stored).filter((entry): entry is [string, Mark] => isMark(entry[1])),
      )
    : {};

export const marks: AnswerKind<Json> = {
  empty: {},
  parse: (stored) => (isObject(stored) ? marksOf(stored) : undefined),
  answered: (value) => Object.keys(marksOf(value)).length > 0,
};
