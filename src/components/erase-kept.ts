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

interface Erased {
  /** What storage held of it. */
  readonly taken: ReadonlyMap<string, string>;
  /** Where the browser refuses the second place, nobody can say whether copies are in it from before. */
  readonly isWhole: boolean;
}

/**
 * Takes everything of a brand's off this device, or what is kept under some `keys`. Where the second place does
 * not answer it rejects, and nothing has changed: what is still there would bring all back.
 */
export async function eraseKept(brand: string, keys?: readonly string[]): Promise<Erased> {
  const taken = new Map<string, string>();
  if (keys?.length === 0) return { taken, isWhole: true };
  const eraseHere = () => {
    for (const key of keys ?? keysOf(lasting, brand)) {
      const text = lasting.read(key);
      if (text !== null) taken.set(key, text);
      lasting.remove(key);
    }
  };
  // First, because pages bring back from there what is missing in storage alone.
  const isWhole = await eraseCopies(brand, keys);
  // Other pages let go of what they hold before they can hear that it is missing.
  const isTold = tell(brand);
  eraseHere();
  // Where storage was full, there is room for the word now.
  if (!isTold) tell(brand);
  // And again: what one of them was about to write is there by now.
  await eraseCopies(brand, keys).catch(() => undefined);
  eraseHere();
  return { taken, isWhole };
}

const tell = (brand: string) =>
  attempt(() => {
    lasting.write(erasedKey(brand), 'yes');
    lasting.remove(erasedKey(brand));
  }) === 'saved';

/** Resolves with whether there is such a place. */
function eraseCopies(brand: string, keys?: readonly string[]): Promise<boolean> {
  const erasing = keys
    ? openMirror(brand).update(keys, () => null)
    : Promise.all([removeMirror(brand), removeMirror(`${brand}:copy`)]);
  const silence = new Promise<never>((_, reject) => {
    setTimeout(() => {
      reject(new Error('The second place does not answer.'));
    }, patience);
  });
  return Promise.race([
    erasing.then(
      () => true,
      () => false,
    ),
    silence,
  ]);
}
