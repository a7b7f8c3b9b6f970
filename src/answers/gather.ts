// All that a device keeps of one brand's, to be handed over or looked through.
import { recordIn } from './join.ts';
import type { AnswerRecord } from './record.ts';
import { keyOfAnswer, keyOfAside, type AnswerStorage } from './storage.ts';

export interface Gathered {
  readonly answers: ReadonlyMap<string, AnswerRecord>;
  /** By storage key, text that cannot be read. */
  readonly aside: ReadonlyMap<string, string>;
}

/** Throws where storage is refused. */
export function gather(storage: AnswerStorage, brand: string): Gathered {
  const answers = new Map<string, AnswerRecord>();
  const aside = new Map<string, string>();
  const start = keyOfAnswer(brand, '');
  for (const key of storage.keys().sort()) {
    const text = storage.read(key);
    if (text === null) continue;
    if (key.startsWith(keyOfAside(brand, ''))) aside.set(key, text);
    if (!key.startsWith(start)) continue;
    const id = key.slice(start.length);
    const record = recordIn(text, id);
    if (!record) aside.set(key, text);
    else if (!record.cleared) answers.set(id, record);
  }
  return { answers, aside };
}
