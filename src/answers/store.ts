// Keeps the answers of one brand's workbook: reads them, writes each change at once, has each copied to
// a second place, and never writes over anything that it could not read, or that its page has not shown.
import { parseEnvelope, writeEnvelope } from './envelope.ts';
import {
  covers,
  equal,
  isSame,
  seenIn,
  versionsOf,
  writer,
  type AnswerRecord,
  type Json,
} from './record.ts';
import type { Kept, Second } from './second.ts';
import { failureOf, keepAside, keyOfAnswer, type AnswerStorage } from './storage.ts';

/** What a client's change says, before it is numbered and dated. */
type Change = Pick<AnswerRecord, 'value' | 'type' | 'prompt'>;

/** `full` and `blocked`: nothing was written, and what was there before still is. */
export type Outcome = 'saved' | 'full' | 'blocked';

interface Loaded {
  readonly record: AnswerRecord | undefined;
  /** Why there may be words on the device that are not shown. */
  readonly trouble?: 'blocked' | 'unreadable' | 'newer';
}

interface Cleared {
  readonly outcome: Outcome;
  /** Puts back every answer that was taken, word for word, unless something newer stands there. */
  readonly restore: () => Outcome;
}

export interface Answers {
  /**
   * Reads one answer, which the page is then taken to know. `id` is `<sheet slug>/<field id>`. Where there
   * are several versions, the one that the page has `shown` comes first. Never throws.
   */
  load(id: string, shown?: Json): Loaded;
  /** Reads an answer that another page has just written. What this page drops of it is kept beside it. */
  receive(id: string, shown?: Json): Loaded;
  /** Writes one answer before it returns, under a revision above all seen. Equal values write nothing. */
  save(id: string, change: Change): Outcome;
  /** Writes one answer in place of all its versions: the client has seen them and chosen. */
  choose(id: string, change: Change): Outcome;
  /**
   * Moves an answer here that was kept under an id which the field had before. What stands here already
   * stays, and so does what cannot be read or written.
   */
  adopt(id: string, formerIds: readonly string[]): Outcome;
  /** The ids under which anything is kept, readable or not, in no order. Empty where storage is refused. */
  ids(): string[];
  /** Takes answers away, in one go or not at all. Text that cannot be read is set aside first. */
  clear(ids: readonly string[]): Cleared;
  /** Resolves once the second place has all that was written until now; rejects where there is none. */
  settled(): Promise<void>;
}

/**
 * Opens the answers kept under `groundwork:<brand>:`. `now` returns milliseconds since 1970.
 *
 *     const answers = openAnswers({ brand: 'groundwork', storage: webStorage(() => localStorage), now: Date.now, by });
 *     answers.save('fears-to-boundaries/fears', { value, type: 'records', prompt: 'Your fears' });
 */
export function openAnswers(options: {
  brand: string;
  storage: AnswerStorage;
  now: () => number;
  /** A name that no other open page has. */
  by: string;
  /** Whether the field of this answer can show the record whole. What it cannot is kept aside too. */
  reads?: (id: string, record: AnswerRecord) => boolean;
  /** Where everything is kept a second time. Asked for when there is something to keep. */
  second?: () => Promise<Second>;
}): Answers {
  const { brand, storage, now, by, reads = () => true, second } = options;
  const highest = new Map<string, number>();
  /** What this page has shown to its client. */
  const known = new Map<string, AnswerRecord | undefined>();
  /** What the page knew before another page's words arrived. */
  const before = new Map<string, AnswerRecord | undefined>();
  let waiting: Kept[] = [];
  let joining: Promise<void> | undefined;

  const keyOf = (id: string) => keyOfAnswer(brand, id);

  function interpret(id: string, text: string | null): Loaded {
    if (text === null) return { record: undefined };
    const envelope = parseEnvelope(text);
    if (envelope.kind !== 'answers') return { record: undefined, trouble: envelope.kind };
    const record = envelope.answers.get(id);
    if (!record) return { record: undefined, trouble: 'unreadable' };
    highest.set(id, Math.max(highest.get(id) ?? 0, ...Object.values(seenIn([record]))));
    return record.cleared || reads(id, record) ? { record } : { record, trouble: 'unreadable' };
  }

  function load(id: string, shown?: Json): Loaded {
    try {
      const { record, ...rest } = interpret(id, storage.read(keyOf(id)));
      const first = record && startingWith(record, shown);
      known.set(id, first);
      return { record: first?.cleared ? undefined : first, ...rest };
    } catch {
      return { record: undefined, trouble: 'blocked' };
    }
  }

  /** Has the second place follow, without anyone waiting for it. */
  function copy(key: string, text: string): void {
    if (!second) return;
    waiting.push([key, text]);
    joining ??= joinWaiting(second).finally(() => (joining = undefined));
    // Whoever wants to know asks `settled`.
    joining.catch(() => undefined);
  }

  async function joinWaiting(open: () => Promise<Second>): Promise<void> {
    const { join } = await open();
    while (waiting.length > 0) {
      const texts = waiting;
      waiting = [];
      await join(texts).catch((error: unknown) => {
        waiting.unshift(...texts);
        throw error;
      });
    }
  }

  function write(id: string, record: AnswerRecord): void {
    const text = writeEnvelope([[id, record]]);
    storage.write(keyOf(id), text);
    highest.set(id, Math.max(record.revision, highest.get(id) ?? 0));
    copy(keyOf(id), text);
  }

  const next = (id: string) => (highest.get(id) ?? 0) + 1;

  /** Leaves a mark where an answer was, until the second place has it too: its copy would come back. */
  function remove(id: string, record: AnswerRecord | undefined): void {
    const time = new Date(now()).toISOString();
    const nothing = { value: null, type: '', prompt: '', time, cleared: true } as const;
    const mark = { ...nothing, revision: next(id), by, seen: seenIn([record]) };
    write(id, mark);
    known.set(id, mark);
    if (!second) storage.remove(keyOf(id));
  }

  function setAside(id: string, text: string): void {
    copy(keepAside(storage, { brand, id, text, now: now() }), text);
  }

  /** A change on top of what the page knows. What is stored and the page does not know stays beside it. */
  function succeed(
    id: string,
    version: Omit<AnswerRecord, 'revision' | 'by'>,
    stored: AnswerRecord | undefined,
    base: AnswerRecord | undefined,
  ): AnswerRecord {
    const others = (stored ? versionsOf(stored) : (base?.others ?? [])).filter(
      (other) =>
        !base || !covers(base, other) || base.others?.some((known) => isSame(known, other)),
    );
    return {
      ...version,
      revision: next(id),
      by,
      seen: seenIn([stored, base]),
      ...(others.length > 0 && !stored?.cleared && { others }),
    };
  }

  function put(id: string, { value, type, prompt }: Change, isChoice: boolean): Outcome {
    return attempt(() => {
      const text = storage.read(keyOf(id));
      const { record: stored, trouble } = interpret(id, text);
      const isThere =
        stored && !stored.cleared && stored.type === type && equal(stored.value, value);
      if (isThere && !(isChoice && stored.others)) return;
      if (trouble && text !== null) setAside(id, text);
      const version = { value, type, prompt, time: new Date(now()).toISOString() };
      const base =
        before.has(id) && stored && drops(stored.value, value) ? before.get(id) : known.get(id);
      const record = isChoice
        ? { ...version, revision: next(id), by, seen: seenIn([stored, known.get(id)]) }
        : succeed(id, version, stored, base);
      write(id, record);
      known.set(id, record);
      before.delete(id);
    });
  }

  return {
    load,

    receive(id, shown) {
      const was = known.get(id);
      const loaded = load(id, shown);
      const stored = known.get(id);
      // Two pages wrote over each other. What this one knows goes to the second place, which has both.
      if (second && was && stored && versionsOf(was).some((each) => !covers(stored, each))) {
        known.set(id, was);
        copy(keyOf(id), writeEnvelope([[id, was]]));
        return { record: was.cleared ? undefined : was };
      }
      const isNews = stored && writer(stored) !== by && !(was && equal(was.value, stored.value));
      if (isNews && !before.has(id)) before.set(id, was);
      return loaded;
    },

    save: (id, change) => put(id, change, false),
    choose: (id, change) => put(id, change, true),

    adopt(id, formerIds) {
      return attempt(() => {
        for (const former of formerIds) {
          const text = storage.read(keyOf(former));
          if (text === null || storage.read(keyOf(id)) !== null) continue;
          const { record } = interpret(former, text);
          if (!record || record.cleared) continue;
          write(id, record);
          remove(former, record);
        }
      });
    },

    ids() {
      try {
        const start = keyOf('');
        return storage
          .keys()
          .filter((key) => key.startsWith(start))
          .map((key) => key.slice(start.length));
      } catch {
        return [];
      }
    },

    clear(ids) {
      const taken = new Map<string, string>();
      const putBack = () =>
        attempt(() => {
          for (const [id, text] of taken) {
            const { record } = interpret(id, storage.read(keyOf(id)));
            if (record && !record.cleared) continue;
            const was = interpret(id, text).record;
            if (was) write(id, { ...was, revision: next(id), by, seen: seenIn([was, record]) });
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
          remove(id, record);
          taken.set(id, text);
        }
      });
      if (outcome !== 'saved') putBack();
      return { outcome, restore: putBack };
    },

    async settled() {
      while (joining) await joining;
      if (waiting.length > 0) throw new Error('There is no second place.');
    },
  };
}

function attempt(change: () => void): Outcome {
  try {
    change();
    return 'saved';
  } catch (error) {
    return failureOf(error);
  }
}

/** A record with the version at its head that has a value, where one of its versions does. */
function startingWith(record: AnswerRecord, value: Json | undefined): AnswerRecord {
  const versions = versionsOf(record);
  const first = versions.find((version) => value !== undefined && equal(version.value, value));
  if (!first || first === versions[0]) return record;
  const others = versions.filter((version) => version !== first);
  return { ...first, others, seen: seenIn([record]) };
}

/** Whether any text or pick of one value is nowhere in another. */
function drops(value: Json, by: Json): boolean {
  const kept = leavesOf(by);
  return leavesOf(value).some((leaf) => !kept.some((other) => other.includes(leaf)));
}

const leavesOf = (value: Json): string[] =>
  typeof value === 'object' && value !== null
    ? Object.values(value).flatMap((inner: Json) => leavesOf(inner))
    : [String(value ?? '')];
