// What is done with answers once in a while: moving them to a new id, taking them away, putting them back.
import { writeEnvelope } from './envelope.ts';
import { join } from './join.ts';
import { marksIn, versionsOf } from './lineage.ts';
import { equal, writer, type AnswerRecord } from './record.ts';
import { attempt, type Answers, type Outcome, type Workings } from './store.ts';

/**
 * Moves an answer here that was kept under an id which the field had before. What stands here already
 * stays, and so does what cannot be read or written. What a page of before wrote there after the move
 * is joined with what moved: that page knows of no other id.
 */
export function adopt({ workings }: Answers, id: string, formerIds: readonly string[]): Outcome {
  const { storage, keyOf, interpret, write, copy } = workings;
  return attempt(() => {
    for (const former of formerIds) {
      const { record } = interpret(former, storage.read(keyOf(former)));
      if (!record || record.cleared || former === id) continue;
      const text = storage.read(keyOf(id));
      if (text === null) {
        // Written anew: what was taken away under this id before was not these words. Of the words, the
        // former id is remembered as a page would be.
        const seen = { ...record.seen, [former]: record.revision };
        write(id, renewed(workings, id, record), { ...record, seen });
      } else {
        const here = interpret(id, text).record;
        if (!here) continue;
        // The second place may bring back what has moved already: two of the same would be shown.
        const hasMoved =
          here.seen?.[former] !== undefined &&
          versionsOf(here).some(({ value }) => equal(value, record.value));
        if (!hasMoved) {
          if ((here.seen?.[former] ?? Infinity) >= record.revision) continue;
          const seen = { ...here.seen, [former]: record.revision };
          const joined = join({ ...here, seen }, strange(record, former, here));
          const both = writeEnvelope([[id, joined]]);
          storage.write(keyOf(id), both);
          copy(keyOf(id), both);
        }
      }
      remove(workings, former, { ...nothing, moved: true });
    }
  });
}

interface Cleared {
  readonly outcome: Outcome;
  /** Puts back every answer that was taken, word for word, unless something newer stands there. */
  readonly restore: () => Outcome;
}

/** Takes answers away, in one go or not at all. Text that cannot be read is set aside first. */
export function clear({ workings }: Answers, ids: readonly string[]): Cleared {
  const { storage, keyOf, interpret, write, setAside } = workings;
  const taken = new Map<string, string>();
  const putBack = () =>
    attempt(() => {
      for (const [id, text] of taken) {
        const { record } = interpret(id, storage.read(keyOf(id)));
        if (record && !record.cleared) continue;
        const was = interpret(id, text).record;
        // Under a higher revision, so that no clearing which is still under way takes it again.
        if (was) write(id, renewed(workings, id, was), workings.known.get(id));
        else storage.write(keyOf(id), text);
      }
    });
  const outcome = attempt(() => {
    for (const id of ids) {
      const text = storage.read(keyOf(id));
      if (text === null) continue;
      const { record, trouble } = interpret(id, text);
      if (record?.cleared) continue;
      if (trouble) setAside(id, text);
      remove(workings, id);
      taken.set(id, text);
    }
  });
  if (outcome !== 'saved') putBack();
  return { outcome, restore: putBack };
}

/** What a record says of an answer that the client took away. */
export const nothing = { value: null, type: '', prompt: '', cleared: true } as const;

/** A record to be written again. Under their old revisions, the versions beside it have been replaced. */
export const renewed = ({ next }: Workings, id: string, record: AnswerRecord): AnswerRecord =>
  record.others
    ? { ...record, others: record.others.map((other) => ({ ...other, ...next(id) })) }
    : record;

/**
 * A record of another answer as one that came after `here`: pages count the revisions of each answer by itself,
 * so by number alone neither may stand in for the other. It builds on what came from there before and was not
 * changed here, where its page knew of that.
 */
function strange(record: AnswerRecord, id: string, here: AnswerRecord): AnswerRecord {
  // What came there from elsewhere since is no later state of what was there before.
  const from = [id, ...Object.keys(record.seen ?? {}).filter(isId)].join(' ');
  const [first, ...others] = versionsOf(record).map((version) => ({
    ...version,
    by: `${from} ${writer(version)}`,
  }));
  const seen = goesOn(record, id, here) ? { [writer(here)]: here.revision } : {};
  return first ? { ...first, revision: here.revision + 1, seen, others } : record;
}

/** Whether a record goes on with what stands here: that came from its id, unchanged since, and its page knew of it. */
function goesOn(record: AnswerRecord, id: string, here: AnswerRecord): boolean {
  const { [id]: moved = 0, ...seen } = here.seen ?? {};
  // What came there from a third id since are other words.
  const marks = Object.entries(record.seen ?? {});
  if (marks.some(([page, mark]) => isId(page) && mark > (seen[page] ?? 0))) return false;
  const by = writer(here);
  const isAsMoved = here.revision === moved + 1;
  const mover = by.startsWith(`${id} `)
    ? by.split(' ').at(-1)
    : // All that it had seen itself has a lower number.
      Object.keys(seen).find((page) => isAsMoved && !isId(page) && seen[page] === moved);
  return mover !== undefined && (marksIn([record])[mover] ?? 0) >= moved;
}

/** Pages have no such names. */
const isId = (name: string): boolean => /^[^ ]+\/[^ ]+$/.test(name);

/** Leaves a mark where an answer was, until the second place has it too: its copy would come back. */
function remove(
  { storage, keyOf, interpret, write, isAlone }: Workings,
  id: string,
  mark: typeof nothing & Pick<AnswerRecord, 'moved'> = nothing,
): void {
  const { record } = interpret(id, storage.read(keyOf(id)));
  write(id, mark, record);
  if (isAlone) storage.remove(keyOf(id));
}
