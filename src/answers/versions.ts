// One answer that several pages write: taking in what the others wrote, and choosing between versions.
import { writeEnvelope } from './envelope.ts';
import { covers, marksIn, versionsOf } from './lineage.ts';
import { equal, writer, type AnswerRecord, type Json, type Version } from './record.ts';
import { attempt, type Answers, type Change, type Loaded, type Outcome } from './store.ts';
import { isWithin } from './within.ts';

/**
 * Reads an answer that another page may have written. Where there are several versions, the one that
 * this page has `shown` comes first. What its client then writes builds on the news where it holds all of
 * them; else they may not have been seen, and are kept beside it.
 */
export function receive(answers: Answers, id: string, shown: Json): Loaded {
  const { known, news, copy, keyOf, isAlone } = answers.workings;
  const was = known.get(id);
  const loaded = answers.load(id);
  const stored = known.get(id);
  // Two pages wrote over each other. What this one knows goes to the second place, which has both.
  if (!isAlone && was && stored && versionsOf(was).some((each) => !covers(stored, each))) {
    known.set(id, was);
    copy(keyOf(id), writeEnvelope([[id, was]]));
    return { record: was.cleared ? undefined : was };
  }
  const first = stored && startingWith(stored, shown);
  known.set(id, first);
  const isNews =
    first && !(was && (writer(was) === writer(first) || equal(was.value, first.value)));
  if (isNews) {
    const before = news.get(id) ?? (() => was);
    news.set(id, (value) => (isWithin(first.value, value) ? first : before(value)));
  }
  return { ...loaded, record: first?.cleared ? undefined : first };
}

/** Writes one answer in place of its versions, but for some `left`: the client has seen the others. */
export function choose(
  { workings }: Answers,
  id: string,
  change: Change,
  left: readonly Version[],
): Outcome {
  const { storage, known, keyOf, interpret, write } = workings;
  return attempt(() => {
    const stored = interpret(id, storage.read(keyOf(id))).record;
    const on = known.get(id) ?? stored;
    const seen = marksIn([on, stored].filter((record) => record !== undefined));
    write(id, { ...change, ...(left.length > 0 && { others: left }) }, on && { ...on, seen });
  });
}

/** A record with the version at its head that has a value, where one of its versions does. */
function startingWith(record: AnswerRecord, value: Json): AnswerRecord {
  const versions = versionsOf(record);
  const first = versions.find((version) => equal(version.value, value));
  if (!first || first === versions[0]) return record;
  const others = versions.filter((version) => version !== first);
  return { ...first, others, seen: marksIn([record]) };
}
