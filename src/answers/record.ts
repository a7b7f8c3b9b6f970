// One answer as it is kept. A record carries the prompt beside the words, so that it can still be
// read when the sheet it came from has changed or gone.

/** Anything JSON can hold. What a value means is its field type's business, not this folder's. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** What a client wrote once, in one place. */
export interface Version {
  readonly value: Json;
  /** Counts this answer's changes from 1: whoever writes takes a higher number than any they have seen. */
  readonly revision: number;
  /** When the change was made by the device's own clock, ISO 8601. Shown to people, never compared. */
  readonly time: string;
  /** The field type that the value was written by, e.g. `long-text`. */
  readonly type: string;
  /** The field's label as the client saw it. */
  readonly prompt: string;
  /** The open page that wrote it. Two pages may use one revision; none uses one twice. */
  readonly by?: string;
}

export interface AnswerRecord extends Version {
  /** By page, the last revision that this record builds on. What it does not build on, it must not replace. */
  readonly seen?: Readonly<Record<string, number>>;
  /** What another page wrote without knowing of this, or this of it. The client chooses between them. */
  readonly others?: readonly Version[];
  /** The client took the answer away. Nothing of it is left but its revision. */
  readonly cleared?: true;
  /** It was not the client who did: the words stand under another id now. Pages that show them leave them. */
  readonly moved?: true;
}

/** Deeper than any field writes, and far from what would exhaust an engine's stack. */
const deepest = 16;

/** A record out of anything at all, or `undefined` where it is not one. */
export function parseRecord(candidate: unknown): AnswerRecord | undefined {
  const version = parseVersion(candidate);
  if (!version || !isObject(candidate)) return undefined;
  const { seen, others = [], cleared } = candidate;
  if (!Array.isArray(others)) return undefined;
  const parsed = others.map(parseVersion);
  // Half of what was kept is not all of it: let the caller keep the raw text.
  if (!parsed.every((other) => other !== undefined)) return undefined;
  return {
    ...version,
    ...(isObject(seen) && { seen: Object.fromEntries(Object.entries(seen).filter(isMark)) }),
    ...(parsed.length > 0 && { others: parsed }),
    ...(cleared === true && { cleared }),
  };
}

function parseVersion(candidate: unknown): Version | undefined {
  if (!isObject(candidate)) return undefined;
  const { value, revision, time, type, prompt, by } = candidate;
  if (value === undefined || !isShallow(value)) return undefined;
  if (typeof type !== 'string' || typeof prompt !== 'string' || !isRevision(revision))
    return undefined;
  if (typeof time !== 'string' || Number.isNaN(Date.parse(time))) return undefined;
  return {
    value: value as Json,
    revision,
    time,
    type,
    prompt,
    ...(typeof by === 'string' && { by }),
  };
}

/** No client writes as often. A number at the end of what can be counted would leave none above it. */
const highestRevision = 2 ** 40;

const isRevision = (candidate: unknown): candidate is number =>
  Number.isSafeInteger(candidate) &&
  (candidate as number) > 0 &&
  (candidate as number) <= highestRevision;

const isMark = (entry: [string, unknown]): entry is [string, number] => isRevision(entry[1]);

function isShallow(value: unknown, left = deepest): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((inner) => isShallow(inner, left - 1));
}

/** How many pages a record remembers. Fewer only mean that it asks the client once too often. */
export const remembered = 16;

/** What a record builds on that is written on top of another: that one, and all that it builds on. */
export function seenBy(on: AnswerRecord | undefined): Record<string, number> {
  if (!on) return {};
  // A page may have written what stands beside it too, and later.
  const own = Math.max(on.revision, on.seen?.[writer(on)] ?? 0);
  return Object.fromEntries(Object.entries({ ...on.seen, [writer(on)]: own }).slice(-remembered));
}

export const equal = (one: Json, other: Json): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** Records of before pages had names are all by one. */
export const writer = ({ by = '' }: Version): string => by;

export function isObject(candidate: unknown): candidate is Record<string, unknown> {
  return typeof candidate === 'object' && candidate !== null && !Array.isArray(candidate);
}
