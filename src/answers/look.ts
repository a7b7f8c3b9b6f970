// What a device keeps, for a page that only looks: read once, from both places, and written to neither.
import { peek } from './database.ts';
import { deviceStorage } from './device.ts';
import { keysOfWords } from './gather.ts';
import { joinTexts } from './join.ts';
import { isPassing } from './passing.ts';
import { keepAside, keyOfAnswer, type AnswerStorage } from './storage.ts';

/** A copy of all words, joined as a page would that keeps them. What is done to it stays in it. Never rejects. */
export async function lookAt(brand: string): Promise<AnswerStorage> {
  const texts = new Map<string, string>();
  const copy: AnswerStorage = {
    read: (key) => texts.get(key) ?? null,
    write: (key, text) => void texts.set(key, text),
    remove: (key) => void texts.delete(key),
    keys: () => [...texts.keys()],
  };
  try {
    const storage = deviceStorage(brand);
    for (const key of keysOfWords(storage, brand)) texts.set(key, storage.read(key) ?? '');
  } catch {
    // What storage refuses may be in the second place.
  }
  const start = keyOfAnswer(brand, '');
  const copies = isPassing(brand) ? [] : await peek(brand).catch(() => []);
  for (const [key, text] of copies) {
    if (!key.startsWith(start)) {
      if (!texts.has(key)) texts.set(key, text);
      continue;
    }
    const id = key.slice(start.length);
    const joined = joinTexts(id, copy.read(key), text);
    for (const aside of joined.aside) {
      keepAside(copy, { brand, id, text: aside, now: Date.now() });
    }
    if (joined.text !== null) texts.set(key, joined.text);
  }
  return copy;
}
