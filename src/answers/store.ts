// Keeps the answers of one brand's workbook: reads them, writes each change at once, and never writes
// over anything that it could not read without setting that aside first.
import { parseEnvelope, writeEnvelope } from './envelope.ts';
import type { AnswerRecord, Json } from './record.ts';
import { failureOf, type AnswerStorage } from './storage.ts';

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
  /** Puts back every answer that was taken, exactly as it was, unless something newer stands there. */
  readonly restore: () => Outcome;
}

export interface Answers {
  /** Reads one answer. `id` is `<sheet slug>/<field id>`. Never throws. */
  load(id: string): Loaded;
  /** Writes one answer before it returns, under a revision above all seen. Equal values write nothing. */
  save(id: string, change: Change): Outcome;
  /**
   * Moves an answer here that was kept under an id which the field had before. What stands here already
   * stays, and so does what cannot be read or written.
   */
  adopt(id: string, formerIds: readonly string[]): Outcome;
  /** The ids under which anything is kept, readable or not, in no order. Empty where storage is refused. */
  ids(): string[];
  /** Takes answers away, in one go or not at all. Text that cannot be read is set aside first. */
  clear(ids: readonly string[]): Cleared;
}

/**
 * Opens the answers kept under `groundwork:<brand>:`. `now` returns milliseconds since 1970.
 *
 *     const answers = openAnswers({ brand: 'groundwork', storage: webStorage(() => localStorage), now: Date.now });
 *     answers.save('fears-to-boundaries/fears', { value, type: 'records', prompt: 'Your fears' });
 */
export function openAnswers(options: {
  brand: string;
  storage: AnswerStorage;
  now: () => number;
  /** Whether the field of this answer can show the record whole. What it cannot is kept aside too. */
  reads?: (id: string, record: AnswerRecord) => boolean;
}): Answers {
  const { brand, storage, now, reads = () => true } = options;
  const highest = new Map<string, number>();

  const keyOf = (id: string) => `groundwork:${brand}:answer:${id}`;

  function interpret(id: string, text: string | null): Loaded {
    if (text === null) return { record: undefined };
    const envelope = parseEnvelope(text);
    if (envelope.kind !== 'answers') return { record: undefined, trouble: envelope.kind };
    const record = envelope.answers.get(id);
    if (!record) return { record: undefined, trouble: 'unreadable' };
    highest.set(id, Math.max(record.revision, highest.get(id) ?? 0));
    return reads(id, record) ? { record } : { record, trouble: 'unreadable' };
  }

  /** Keeps raw text under a key of its own, whatever was set aside before, and the same text only once. */
  function setAside(id: string, text: string): void {
    const time = new Date(now()).toISOString();
    for (let copy = 1; ; copy++) {
      const key = `groundwork:${brand}:aside:${id}:${time}${copy > 1 ? `-${copy}` : ''}`;
      const taken = storage.read(key);
      if (taken === text) return;
      if (taken === null) {
        storage.write(key, text);
        return;
      }
    }
  }

  function write(id: string, record: AnswerRecord): void {
    storage.write(keyOf(id), writeEnvelope([[id, record]]));
    highest.set(id, Math.max(record.revision, highest.get(id) ?? 0));
  }

  return {
    load(id) {
      try {
        return interpret(id, storage.read(keyOf(id)));
      } catch {
        return { record: undefined, trouble: 'blocked' };
      }
    },

    save(id, { value, type, prompt }) {
      return attempt(() => {
        const text = storage.read(keyOf(id));
        const { record, trouble } = interpret(id, text);
        if (record && record.type === type && equal(record.value, value)) return;
        if (trouble && text !== null) setAside(id, text);
        const revision = (highest.get(id) ?? 0) + 1;
        write(id, { value, revision, time: new Date(now()).toISOString(), type, prompt });
      });
    },

    adopt(id, formerIds) {
      return attempt(() => {
        for (const former of formerIds) {
          const text = storage.read(keyOf(former));
          if (text === null || storage.read(keyOf(id)) !== null) continue;
          const { record } = interpret(former, text);
          if (!record) continue;
          write(id, record);
          storage.remove(keyOf(former));
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
            if (storage.read(keyOf(id)) === null) storage.write(keyOf(id), text);
          }
        });
      const outcome = attempt(() => {
        for (const id of ids) {
          const text = storage.read(keyOf(id));
          if (text === null) continue;
          if (interpret(id, text).trouble) setAside(id, text);
          storage.remove(keyOf(id));
          taken.set(id, text);
        }
      });
      if (outcome !== 'saved') putBack();
      return { outcome, restore: putBack };
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

function equal(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
