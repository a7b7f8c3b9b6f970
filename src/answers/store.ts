// Keeps the answers of one brand's workbook: reads them, writes each change at once, has each copied to
// a second place, and never writes over anything that it could not read without setting that aside.
// What is done rarely is in `rarely.ts` and `versions.ts`, so that a page need not bring it along.
import { parseEnvelope, writeEnvelope } from './envelope.ts';
import { equal, seenBy, type AnswerRecord, type Json } from './record.ts';
import type { Kept, Second } from './second.ts';
import { failureOf, keepAside, keyOfAnswer, type AnswerStorage } from './storage.ts';

/** What a client's change says, before it is numbered and dated. */
export type Change = Pick<AnswerRecord, 'value' | 'type' | 'prompt'>;

/** `full` and `blocked`: nothing was written, and what was there before still is. */
export type Outcome = 'saved' | 'full' | 'blocked';

export interface Loaded {
  readonly record: AnswerRecord | undefined;
  /** Why there may be words on the device that are not shown. */
  readonly trouble?: 'blocked' | 'unreadable' | 'newer';
}

export interface Answers {
  /** Reads one answer, which the page is then taken to show. `id` is `<sheet slug>/<field id>`. Never throws. */
  load(id: string): Loaded;
  /**
   * Writes one answer before it returns, under a revision above all seen. Equal values write nothing. What
   * another page has written meanwhile is kept beside it, in the second place.
   */
  save(id: string, change: Change): Outcome;
  /** The ids under which anything is kept, readable or not, in no order. Empty where storage is refused. */
  ids(): string[];
  /** Resolves once the second place has all that was written until now; rejects where there is none. */
  settled(): Promise<void>;
  /** For the other modules of this folder. */
  readonly workings: Workings;
}

/** What an open workbook knows and does inside. Its methods throw where storage does. */
export interface Workings {
  readonly storage: AnswerStorage;
  /** By answer, what this page has shown to its client. */
  readonly known: Map<string, AnswerRecord | undefined>;
  /** After another page's words arrived, until its client changes something: what a value then builds on. */
  readonly news: Map<string, (value: Json) => AnswerRecord | undefined>;
  /** Whether there is no second place. */
  readonly isAlone: boolean;
  readonly keyOf: (id: string) => string;
  readonly interpret: (id: string, text: string | null) => Loaded;
  /** Brings a text to the second place, joined with what is there. */
  readonly copy: (key: string, text: string) => void;
  /** A revision of this page's above all seen of an answer, and `above` one more, which is taken by asking. */
  readonly next: (id: string, above?: number) => Required<Pick<AnswerRecord, 'revision' | 'by'>>;
  /** Writes a record on top of another, under the next revision above both. */
  readonly write: (
    id: string,
    change: Change & Pick<AnswerRecord, 'others' | 'cleared' | 'moved'> & { time?: string },
    on: AnswerRecord | undefined,
  ) => void;
  readonly setAside: (id: string, text: string) => void;
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
  const known = new Map<string, AnswerRecord | undefined>();
  const news: Workings['news'] = new Map();
  const texts = new Map<string, string | null>();
  let waiting: Kept[] = [];
  let joining: Promise<void> | undefined;

  const keyOf = (id: string) => keyOfAnswer(brand, id);

  function interpret(id: string, text: string | null): Loaded {
    if (text === null) return { record: undefined };
    const envelope = parseEnvelope(text);
    if (envelope.kind !== 'answers') return { record: undefined, trouble: envelope.kind };
    const record = envelope.answers.get(id);
    if (!record) return { record: undefined, trouble: 'unreadable' };
    highest.set(id, Math.max(highest.get(id) ?? 0, record.revision));
    return record.cleared || reads(id, record) ? { record } : { record, trouble: 'unreadable' };
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
      const taken = waiting;
      waiting = [];
      await join(taken).catch((error: unknown) => {
        waiting.unshift(...taken);
        throw error;
      });
    }
  }

  const workings: Workings = {
    ...{ storage, known, news, keyOf, interpret, copy },
    isAlone: !second,

    next(id, above = 0) {
      const revision = Math.max(above, highest.get(id) ?? 0) + 1;
      highest.set(id, revision);
      return { revision, by };
    },

    write(id, change, on) {
      const time = new Date(now()).toISOString();
      const record = { time, ...change, ...workings.next(id, on?.revision), seen: seenBy(on) };
      const text = writeEnvelope([[id, record]]);
      storage.write(keyOf(id), text);
      known.set(id, record);
      texts.set(id, text);
      news.delete(id);
      copy(keyOf(id), text);
    },

    setAside(id, text) {
      copy(keepAside(storage, { brand, id, text, now: now() }), text);
    },
  };

  return {
    workings,

    load(id) {
      try {
        const text = storage.read(keyOf(id));
        const { record, ...rest } = interpret(id, text);
        texts.set(id, text);
        known.set(id, record);
        return { record: record?.cleared ? undefined : record, ...rest };
      } catch {
        return { record: undefined, trouble: 'blocked' };
      }
    },

    save(id, change) {
      return attempt(() => {
        const text = storage.read(keyOf(id));
        const { record, trouble } = interpret(id, text);
        const { value, type } = change;
        const arrived = news.get(id);
        if (record && !record.cleared && record.type === type && equal(record.value, value)) return;
        if (text !== null) {
          if (trouble) workings.setAside(id, text);
          // Another page's words, which this one has not shown or has not taken up: they stay beside these.
          if (arrived || text !== texts.get(id)) copy(keyOf(id), text);
        }
        const base = arrived ? arrived(value) : known.get(id);
        workings.write(id, { ...change, ...(base?.others && { others: base.others }) }, base);
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

    async settled() {
      while (joining) await joining;
      if (waiting.length > 0) throw new Error('There is no second place.');
    },
  };
}

/** Runs a change of what is stored, and says what came of it. */
export function attempt(change: () => void): Outcome {
  try {
    change();
    return 'saved';
  } catch (error) {
    return failureOf(error);
  }
}
