// Answers out of a file join those on the device. Newer words stay, and what was written apart is kept
// beside them.
import { unreadIn, type ReadExport, type Unread } from './export-parse.ts';
import { join } from './join.ts';
import { areSame, marksIn, versionsOf } from './lineage.ts';
import { nothing, renewed } from './rarely.ts';
import { equal, type AnswerRecord } from './record.ts';
import { attempt, type Answers, type Outcome } from './store.ts';

/** `newer` and `older` are the file's words, seen from those on the device; `apart`: neither knew of the other. */
type Difference = 'new' | 'same' | 'newer' | 'older' | 'apart';

export interface Comparison {
  readonly id: string;
  readonly difference: Difference;
  readonly theirs: AnswerRecord;
  readonly ours: AnswerRecord | undefined;
}

/** Compares the answers of a file with those that a device has. Changes nothing. */
export function compare(
  ours: ReadonlyMap<string, AnswerRecord>,
  theirs: ReadonlyMap<string, AnswerRecord>,
): Comparison[] {
  return [...theirs]
    .filter(([, record]) => !record.cleared)
    .map(([id, record]) => {
      const own = ours.get(id);
      return { id, difference: differenceOf(own, record), theirs: record, ours: own };
    });
}

function differenceOf(own: AnswerRecord | undefined, record: AnswerRecord): Difference {
  if (!own || own.cleared) return 'new';
  if (own.type === record.type && equal(own.value, record.value)) return 'same';
  const joined = versionsOf(join(own, record));
  if (areSame(joined, versionsOf(own))) return 'older';
  return areSame(joined, versionsOf(record)) ? 'newer' : 'apart';
}

/** The texts of a file that nobody could read, but for those that a device has. */
export function newUnread(
  ours: ReadExport['aside'],
  theirs: ReadExport['aside'],
): readonly Unread[] {
  const held = unreadIn(ours);
  return unreadIn(theirs).filter(
    ({ id, text }) => !held.some((each) => each.id === id && each.text === text),
  );
}

interface Restored {
  readonly outcome: Outcome;
  /** Puts everything back as it was before, but for what the second place has of `added`. */
  readonly undo: () => Outcome;
  /** Keys under which texts were set aside. */
  readonly added: readonly string[];
}

/**
 * Writes what a comparison found to be new, newer or apart, in one go or not at all. Text that nobody could
 * read stays so: it is set aside, and never takes an answer's place, as what was made to be taken for one would.
 */
export function restore(
  { workings }: Answers,
  comparisons: readonly Comparison[],
  unread: readonly Unread[],
): Restored {
  const { storage, interpret, keyOf, write, setAside, known } = workings;
  const added: string[] = [];
  /** What was there of each answer, and the revision that stands in its place. */
  const replaced = new Map<string, { was: AnswerRecord | undefined; by: number | undefined }>();

  const undo = () =>
    attempt(() => {
      for (const [id, { was, by }] of replaced) {
        const { record } = interpret(id, storage.read(keyOf(id)));
        // What was written since is nobody's to take away.
        if (record?.revision !== by) continue;
        write(id, was ? renewed(workings, id, was) : nothing, record);
      }
      replaced.clear();
      for (const key of added) storage.remove(key);
    });

  const outcome = attempt(() => {
    for (const { id, theirs, difference } of comparisons) {
      if (difference === 'same' || difference === 'older') continue;
      const text = storage.read(keyOf(id));
      const { record: stored, trouble } = interpret(id, text);
      if (trouble && text !== null) setAside(id, text);
      // Where the client took an answer away, a file that brings it back is the later wish.
      const own = stored?.cleared ? undefined : stored;
      const later = stored && stored.revision > theirs.revision ? stored : theirs;
      const seen = marksIn(stored ? [stored, theirs] : [theirs]);
      write(id, own ? join(own, theirs) : theirs, { ...later, seen });
      replaced.set(id, { was: own, by: known.get(id)?.revision });
    }
    const held = new Set(storage.keys());
    for (const { id, text } of unread) {
      setAside(id, text);
      for (const key of storage.keys()) {
        if (!held.has(key)) added.push(key);
        held.add(key);
      }
    }
  });
  if (outcome !== 'saved') undo();
  return { outcome, undo, added };
}
