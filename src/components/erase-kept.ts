// Taking answers of a brand off this device, in both places.
import { lasting } from '../answers/device.ts';
import { openMirror, removeMirror } from '../answers/mirror.ts';
import { erasedKey, prefixOf } from '../answers/passing.ts';
import type { AnswerStorage } from '../answers/storage.ts';
import { attempt } from '../answers/store.ts';

/** A browser that has not answered after this will not, in milliseconds. */
const patience = 3_000;

export const keysOf = (storage: AnswerStorage, brand: string): string[] => {
  try {
    return storage.keys().filter((key) => key.startsWith(prefixOf(brand)));
  } catch {
    return [];
  }
};

/**
 * Takes everything of a brand's off this device, or what is kept under some `keys`. Resolves with what
 * storage held of it. Where the second place cannot be reached it rejects, and nothing has changed.
 */
export async function eraseKept(
  brand: string,
  keys?: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const taken = new Map<string, string>();
  if (keys?.length === 0) return taken;
  const eraseHere = () => {
    for (const key of keys ?? keysOf(lasting, brand)) {
      const text = lasting.read(key);
      if (text !== null) taken.set(key, text);
      lasting.remove(key);
    }
  };
  // First, because pages bring back from there what is missing in storage alone.
  await eraseCopies(brand, keys);
  // Other pages let go of what they hold before they can hear that it is missing.
  const isTold = tell(brand);
  eraseHere();
  // Where storage was full, there is room for the word now.
  if (!isTold) tell(brand);
  // And again: what one of them was about to write is there by now.
  await eraseCopies(brand, keys).catch(() => undefined);
  eraseHere();
  return taken;
}

const tell = (brand: string) =>
  attempt(() => {
    lasting.write(erasedKey(brand), 'yes');
    lasting.remove(erasedKey(brand));
  }) === 'saved';

const eraseCopies = (brand: string, keys?: readonly string[]): Promise<unknown> =>
  Promise.race([
    keys
      ? openMirror(brand).update(keys, () => null)
      : Promise.all([removeMirror(brand), removeMirror(`${brand}:copy`)]),
    new Promise((_, reject) => {
      setTimeout(() => {
        reject(new Error('The second place does not answer.'));
      }, patience);
    }),
  ]);
