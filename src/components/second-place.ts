// The second place for answers, fetched when there is something to keep.
import { openMirror } from '../answers/mirror.ts';
import { openSecond, type Second } from '../answers/second.ts';
import { hasCopy } from './copy.ts';
import type { AnswerStorage } from '../answers/storage.ts';

export async function openSecondPlace(options: {
  brand: string;
  storage: AnswerStorage;
  changed: (ids: readonly string[]) => void;
}): Promise<Second> {
  const second = openSecond({ ...options, mirror: openMirror(options.brand), now: Date.now });
  await second.joinAll();
  void askToStay();
  return {
    ...second,
    async join(texts) {
      await second.join(texts);
      if (hasCopy(options.brand)) void import('./copy-file.ts').then(({ follow }) => follow());
    },
  };
}

/** Asks the browser not to clear this site's data when it needs room. Some ask the client in turn. */
async function askToStay(): Promise<void> {
  // Missing where the site is not served securely.
  const storage = navigator.storage as StorageManager | undefined;
  if (storage && !(await storage.persisted())) await storage.persist();
}
