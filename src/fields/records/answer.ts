import { isObject, type Json } from '../../answers/record.ts';
import type { AnswerKind } from '../answer-kind.ts';

export type Group = Readonly<Record<string, Json>>;

/** The part of a record that says which of the offered texts it was started from. */
export const origin = 'origin';

/**
 * The records that hold anything, in the client's order, each with the parts that are answered.
 * `kinds` says for each part of a record how its answers read.
 */
export const groups = (
  kinds: ReadonlyMap<string, AnswerKind<Json>>,
): AnswerKind<readonly Group[]> => ({
  empty: [],
  parse: (stored) =>
    Array.isArray(stored)
      ? stored.map((group) => group as Json).flatMap((group) => parseGroup(group, kinds))
      : undefined,
  answered: (value) => value.length > 0,
});

function parseGroup(stored: Json, kinds: ReadonlyMap<string, AnswerKind<Json>>): Group[] {
  if (!isObject(stored)) return [];
  const group: Record<string, Json> = {};
  for (const [part, kind] of kinds) {
    const value = part in stored ? kind.parse(stored[part] as Json) : undefined;
    if (value !== undefined && kind.answered(value)) group[part] = value;
  }
  // Where a record came from is no content of its own.
  return Object.keys(group).some((part) => part !== origin) ? [group] : [];
}
