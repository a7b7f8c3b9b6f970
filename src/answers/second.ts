// Keeps a device's storage and its second place alike: what one of them lost, the other brings back.
import { keysOfWords } from './gather.ts';
import { joinTexts, recordIn } from './join.ts';
import type { Mirror } from './mirror.ts';
import type { AnswerRecord } from './record.ts';
import { keepAside, keyOfAnswer, type AnswerStorage } from './storage.ts';

export interface Second {
  /**
   * Brings texts to both places, each under its key, joined with what they hold. Storage alone would not
   * do: another page may have written over what this one wrote there. Resolves when both places have it.
   */
  readonly join: (texts: readonly Kept[]) => Promise<void>;
  /** Joins all that both places hold. */
  readonly joinAll: () => Promise<void>;
}

/** A text and the key that it is kept under. */
export type Kept = readonly [key: string, text: string];

/** A mark of something cleared has done its work when it is this old, in milliseconds. */
const settledAfter = 60_000;

export function openSecond(options: {
  brand: string;
  storage: AnswerStorage;
  mirror: Mirror;
  now: () => number;
  /** Told which answers in storage are not as this page left them. */
  changed: (ids: readonly string[]) => void;
  /** Whether somebody else has yet to learn what was cleared. */
  needsMarks?: () => boolean;
}): Second {
  const { brand, storage, mirror, now, changed, needsMarks = () => false } = options;
  const start = keyOfAnswer(brand, '');
  const idOf = (key: string) => (key.startsWith(start) ? key.slice(start.length) : undefined);

  /** Texts of one key as one. What that would cost is set aside first, in storage. */
  function joined(key: string, texts: readonly (string | null)[], aside: Kept[]): string | null {
    const id = idOf(key);
    return texts.reduce((one, other) => {
      // Text that was set aside is never changed, so either is the one.
      if (id === undefined) return one ?? other;
      const both = joinTexts(id, one, other);
      for (const text of both.aside) {
        aside.push([keepAside(storage, { brand, id, text, now: now() }), text]);
      }
      return both.text;
    });
  }

  async function join(texts: readonly Kept[]): Promise<void> {
    const aside: Kept[] = [];
    const copies = new Map<string, string | null>();
    const keys = [...new Set(texts.map(([key]) => key))];
    await mirror.update(keys, (key, copy) => {
      const all = texts.filter(([each]) => each === key).map(([, text]) => text);
      copies.set(key, joined(key, [...all, storage.read(key), copy], aside));
      return copies.get(key) ?? null;
    });
    const ids: string[] = [];
    for (const [key, copy] of copies) {
      const id = idOf(key);
      // More may have been typed meanwhile. Then the page has asked for another round itself.
      const here = storage.read(key);
      const text = joined(key, [here, copy], aside);
      if (text === null) continue;
      if (markIn(key, text)) storage.remove(key);
      else if (text !== here) {
        storage.write(key, text);
        if (id !== undefined) ids.push(id);
      }
    }
    if (ids.length > 0) changed(ids);
    if (aside.length > 0) await join(aside);
  }

  return {
    join,

    async joinAll() {
      const copies = await mirror.entries();
      const old = needsMarks()
        ? []
        : copies.filter(([key, text]) => storage.read(key) === null && isOldMark(key, text));
      await mirror.update(
        old.map(([key]) => key),
        () => null,
      );
      const differing = new Map<string, string>(copies);
      for (const [key] of old) differing.delete(key);
      for (const key of keysOfWords(storage, brand)) {
        const text = storage.read(key);
        if (text === null) continue;
        if (differing.get(key) !== text) differing.set(key, text);
        // A mark that both places have, from a page that died before it took its own away.
        else if (markIn(key, text)) storage.remove(key);
        else differing.delete(key);
      }
      if (differing.size > 0) await join([...differing]);
    },
  };

  /** The mark of something cleared, where a text is one. */
  function markIn(key: string, text: string): AnswerRecord | undefined {
    const id = idOf(key);
    const record = id === undefined ? undefined : recordIn(text, id);
    return record?.cleared ? record : undefined;
  }

  function isOldMark(key: string, text: string): boolean {
    const mark = markIn(key, text);
    return mark !== undefined && now() - Date.parse(mark.time) > settledAfter;
  }
}
