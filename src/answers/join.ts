// Two records of one answer become one, without losing words that neither writer had seen of the other.
// Whatever the order in which records meet, the outcome is the same. What a text says is no evidence: one
// that is part of another may be its earlier state, or the shorter answer of two. Only who knew of what is.
import { parseEnvelope, writeEnvelope } from './envelope.ts';
import { areSame, covers, isIn, marksIn, versionsOf } from './lineage.ts';
import { equal, writer, type AnswerRecord, type Json, type Version } from './record.ts';

type Living = Version & Pick<AnswerRecord, 'cleared'>;

/** What stands of both: the newest first, and beside it what was written without knowing of it. */
export function join(one: AnswerRecord, other: AnswerRecord): AnswerRecord {
  const ofOne: readonly Living[] = versionsOf(one);
  const ofOther: readonly Living[] = versionsOf(other);
  const standing = [
    ...ofOne.filter((version) => isIn(ofOther, version) || !covers(other, version)),
    ...ofOther.filter((version) => !isIn(ofOne, version) && !covers(one, version)),
  ];
  const seen = marksIn([one, other]);
  // The same text as before spares the device a write, and other pages the news of it.
  for (const [record, own] of [
    [one, ofOne],
    [other, ofOther],
  ] as const) {
    if (areSame(standing, own) && knows(record, seen)) return record;
  }
  // Two that each claim to know the other were not written by these pages: keep both.
  const all = standing.length > 0 ? standing : [...ofOne, ...ofOther];
  // Words stand against a clearing that did not know of them.
  const written = all.filter(({ cleared }) => !cleared);
  const [first, ...rest] = (written.length > 0 ? written : all).sort(newestFirst);
  if (!first) return one;
  const others = rest.filter(
    ({ value }, index) =>
      !isBlank(value) &&
      [first, ...rest.slice(0, index)].every((newer) => !equal(value, newer.value)),
  );
  return { ...first, seen, ...(others.length > 0 && { others }) };
}

/** Without these, a record that took in another's words would forget that it did. */
function knows(record: AnswerRecord, seen: Readonly<Record<string, number>>): boolean {
  const marks = marksIn([record]);
  return Object.entries(seen).every(([page, revision]) => (marks[page] ?? 0) >= revision);
}

// Any order will do that does not depend on who asks.
const newestFirst = (one: Living, other: Living) =>
  other.revision - one.revision ||
  compare(writer(one), writer(other)) ||
  compare(JSON.stringify(one), JSON.stringify(other));

const compare = (one: string, other: string) => Number(one < other) - Number(one > other);

/** Whether a value says nothing, however many rows or blanks it has for what it might say. */
function isBlank(value: Json): boolean {
  if (typeof value === 'object' && value !== null) return Object.values(value).every(isBlank);
  return value === null || value === '';
}

/** What the two places are to hold of one answer, each `null` where it holds nothing. */
export interface Joined {
  readonly text: string | null;
  /** Text that cannot be read and would be written over. */
  readonly aside: readonly string[];
}

/** Joins the texts that two places hold of one answer. Any text at all may stand in either. */
export function joinTexts(id: string, here: string | null, there: string | null): Joined {
  if (here === there || there === null) return { text: here, aside: [] };
  if (here === null) return { text: there, aside: [] };
  const [one, other] = [recordIn(here, id), recordIn(there, id)];
  if (one && other) {
    const joined = join(one, other);
    if (joined === one) return { text: here, aside: [] };
    return { text: joined === other ? there : writeEnvelope([[id, joined]]), aside: [] };
  }
  // Where this version can read neither, a newer one may.
  const isThere = other !== undefined || (!one && !isNewer(here) && isNewer(there));
  return isThere ? { text: there, aside: [here] } : { text: here, aside: [there] };
}

const isNewer = (text: string) => parseEnvelope(text).kind === 'newer';

export function recordIn(text: string | null, id: string): AnswerRecord | undefined {
  if (text === null) return undefined;
  const envelope = parseEnvelope(text);
  return envelope.kind === 'answers' ? envelope.answers.get(id) : undefined;
}
