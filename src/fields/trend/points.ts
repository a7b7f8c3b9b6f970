// What a trend shows: the records that have both a day and a number, the earliest first.
import type { Json } from '../../answers/record.ts';
import { day as dayKind } from '../date/answer.ts';
import { groupsOf } from '../words.ts';

export interface Point {
  /** ISO 8601. */
  readonly day: string;
  readonly number: number;
}

export function pointsOf(
  value: Json | undefined,
  parts: { readonly when: string; readonly value: string },
): Point[] {
  return groupsOf(value)
    .flatMap((group) => {
      const day = dayKind.parse(group[parts.when] ?? null) ?? '';
      const number = group[parts.value];
      return day !== '' && typeof number === 'number' ? [{ day, number }] : [];
    })
    .sort((one, other) => one.day.localeCompare(other.day));
}
