// Taking all answers of a brand off this device, in both places.
import { lasting } from '../answers/device.ts';
import { removeMirror } from '../answers/mirror.ts';
import { prefixOf } from '../answers/passing.ts';
import type { AnswerStorage } from '../answers/storage.ts';

export const keysOf = (storage: AnswerStorage, brand: string): string[] => {
  try {
    return storage.keys().filter((key) => key.startsWith(prefixOf(brand)));
  } catch {
    return [];
  }
};

/** Takes everything of a brand's off this device. */
export async function eraseKept(brand: string): Promise<void> {
  for (const key of keysOf(lasting, brand)) lasting.remove(key);
  await removeMirror(brand);
  await removeMirror(`${brand}:copy`);
}
