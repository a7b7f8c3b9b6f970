// All that a device keeps of one brand's, to be handed over or looked through.
import { recordIn } from './join.ts';
import type { AnswerRecord } from './record.ts';
import { keyOfAnswer, keyOfAside, type AnswerStorage } from './storage.ts';

export interface Gathered {
  readonly answers: ReadonlyMap<string, AnswerRecord>;
  /** By storage key, text that cannot be read. */
  readonly aside: ReadonlyMap<string, string>;
}

/** Whether a brand's answers are kept under a key, or texts that were set aside. */
export const isOfWords = (key: string, brand: string): boolean =>
  key.startsWith(keyOfAnswer(brand, '')) || key.startsWith(keyOfAside(brand, ''));

/** The keys of a brand's words. Throws where storage is refused. */
export const keysOfWords = (storage: AnswerStorage, brand: string): string[] =>
  storage.keys().filter((key) => isOfWords(key, brand));

/** Throws where storage is refused. */
export function gather(storage: AnswerStorage, brand: string): Gathered {
  const answers = new Map<string, AnswerRecord>();
  const aside = new Map<string, string>();
  const start = keyOfAnswer(brand, '');
  for (const key of keysOfWords(storage, brand).sort()) {
    const text = storage.read(key);
    if (text === null) continue;
    const id = key.startsWith(start) ? key.slice(start.length) : undefined;
    const record = id === undefined ? undefined : recordIn(text, id);
    if (id === undefined || !record) aside.set(key, text);
    else if (!record.cleared) answers.set(id, record);
  }
  return { answers, aside };
}
