// One answer as it is kept. A record carries the prompt beside the words, so that it can still be
// read when the sheet it came from has changed or gone.

/** Anything JSON can hold. What a value means is its field type's business, not this folder's. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface AnswerRecord {
  readonly value: Json;
  /** Counts this answer's changes from 1. Of two records of one answer the higher is the newer. */
  readonly revision: number;
  /** When the change was made by the device's own clock, ISO 8601. Shown to people, never compared. */
  readonly time: string;
  /** The field type that the value was written by, e.g. `long-text`. */
  readonly type: string;
  /** The field's label as the client saw it. */
  readonly prompt: string;
}

/** A record out of anything at all, or `undefined` where it is not one. */
export function parseRecord(candidate: unknown): AnswerRecord | undefined {
  if (!isObject(candidate)) return undefined;
  const { value, revision, time, type, prompt } = candidate;
  if (value === undefined || typeof type !== 'string' || typeof prompt !== 'string')
    return undefined;
  if (typeof revision !== 'number' || !Number.isSafeInteger(revision) || revision < 1)
    return undefined;
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return undefined;
  return { value: value as Json, revision, time, type, prompt };
}

export function isObject(candidate: unknown): candidate is Record<string, unknown> {
  return typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate);
}
