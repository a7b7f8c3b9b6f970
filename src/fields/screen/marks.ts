// How things stand against criteria: what a client marked, and what follows from it.
import { isObject, type Json } from '../../answers/record.ts';
import type { AnswerKind } from '../answer-kind.ts';
import type { FieldOf } from '../registry.ts';
import { textsOf, wordsOfExcerpt, type Reading } from '../words.ts';

const known = ['meets', 'breaks', 'unknown'] as const;
export type Mark = (typeof known)[number];

/** Criterion, in the client's words, → mark. A criterion that is worded anew is a new one. */
export type Marks = Readonly<Record<string, Mark>>;

export interface Criterion {
  readonly text: string;
  readonly kind: FieldOf<'screen'>['criteria'][number]['kind'];
}

export interface Verdict {
  /** `breaks` a boundary, `lacks` a must-have, is still `open`, or `stands`. The gravest one counts. */
  readonly outcome: 'breaks' | 'lacks' | 'open' | 'stands';
  readonly broken: readonly string[];
  readonly lacking: readonly string[];
  /** Marked as not known, or not marked yet. */
  readonly open: readonly string[];
  /** Broken, and of those that the client only weighs. */
  readonly weighed: readonly string[];
}

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

/** The criteria as they stand, each wording once: the graver kind comes first in `sources`. */
export function criteriaOf(
  sources: FieldOf<'screen'>['criteria'],
  reading: Reading,
): readonly Criterion[] {
  const found = new Map<string, Criterion>();
  for (const { kind, ...excerpt } of sources) {
    for (const text of textsOf(wordsOfExcerpt(excerpt, reading))) {
      if (!found.has(text)) found.set(text, { text, kind });
    }
  }
  return [...found.values()];
}

export function judge(criteria: readonly Criterion[], given: Marks): Verdict {
  const textsWhere = (fits: (criterion: Criterion, mark: Mark) => boolean) =>
    criteria
      .filter((criterion) => fits(criterion, markOf(given, criterion.text)))
      .map(({ text }) => text);
  const broken = textsWhere(({ kind }, mark) => kind === 'boundary' && mark === 'breaks');
  const lacking = textsWhere(({ kind }, mark) => kind === 'must-have' && mark === 'breaks');
  const weighed = textsWhere(({ kind }, mark) => kind === 'preference' && mark === 'breaks');
  const open = textsWhere((_criterion, mark) => mark === 'unknown');
  const outcome =
    broken.length > 0
      ? 'breaks'
      : lacking.length > 0
        ? 'lacks'
        : open.length > 0
          ? 'open'
          : 'stands';
  return { outcome, broken, lacking, open, weighed };
}

// A wording may be the name of something that every object has.
export const markOf = (given: Marks, text: string): Mark =>
  Object.hasOwn(given, text) ? (given[text] ?? 'unknown') : 'unknown';
