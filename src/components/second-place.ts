// The second place for answers, fetched when there is something to keep.
import { openMirror } from '../answers/mirror.ts';
import { openSecond, type Second } from '../answers/second.ts';
import type { AnswerStorage } from '../answers/storage.ts';

export async function openSecondPlace(options: {
  brand: string;
  storage: AnswerStorage;
  changed: (ids: readonly string[]) => void;
}): Promise<Second> {
  const second = openSecond({ ...options, mirror: openMirror(options.brand), now: Date.now });
  await second.joinAll();
  return second;
}
