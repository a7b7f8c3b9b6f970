// What a screen tests against: the client's own words, as they stand.
import type { FieldOf } from '../registry.ts';
import type { Reading } from '../words.ts';
import type { Mark, Marks } from './marks.ts';

export interface Criterion {
  readonly text: string;
  readonly kind: FieldOf<'screen'>['criteria'][number]['kind'];
}

/** The criteria as they stand, each wording once: the graver kind comes first in `sources`. */
export function criteriaOf(
  sources: FieldOf<'screen'>['criteria'],
  reading: Reading,
): readonly Criterion[] {
  const found = new Map<string, Criterion>();
  for (const { kind, ...excerpt } of sources) {
    for (const text of reading.excerpt(excerpt)) {
      if (!found.has(text)) found.set(text, { text, kind });
    }
  }
  return [...found.values()];
}

// A wording may be the name of something that every object has.
export const markOf = (given: Marks, text: string): Mark =>
  Object.hasOwn(given, text) ? (given[text] ?? 'unknown') : 'unknown';
