// The second place for answers, fetched when there is something to keep.
import { openMirror } from '../answers/mirror.ts';
import { isPassing } from '../answers/passing.ts';
import { openSecond, type Second } from '../answers/second.ts';
import { dueIn, hasCopy, noteDue } from './copy.ts';
import type { AnswerStorage } from '../answers/storage.ts';
import { addToVisit } from '../answers/visit.ts';
import { pageName } from './open-answers.ts';

export async function openSecondPlace(options: {
  brand: string;
  storage: AnswerStorage;
  changed: (ids: readonly string[]) => void;
}): Promise<Second> {
  const { brand, storage } = options;
  addToVisit(brand, pageName);
  const mirror = openMirror(brand);
  /** What this page holds has been erased in another tab, or moved into this window's session. */
  const isOver = () => isPassing(brand) || document.querySelector('main') === null;
  const goOn = () => {
    if (isOver()) throw new Error('These words were erased.');
  };
  const second = openSecond({
    ...options,
    now: Date.now,
    needsMarks: () => dueIn(brand) !== null,
    storage: {
      ...storage,
      write(key, text) {
        goOn();
        storage.write(key, text);
      },
    },
    mirror: {
      async entries() {
        goOn();
        return mirror.entries();
      },
      async update(keys, change) {
        goOn();
        await mirror.update(keys, (key, text) => (isOver() ? text : change(key, text)));
      },
    },
  });
  await second.joinAll();
  let asked: Promise<void> | undefined;
  return {
    ...second,
    async join(texts) {
      const isFollowed = hasCopy(brand);
      if (isFollowed) noteDue(brand);
      await second.join(texts);
      // A browser that will not say keeps what it keeps.
      asked ??= askToStay().catch(() => undefined);
      // Where it cannot be fetched, the file is written by the next page.
      if (isFollowed)
        import('./copy-file.ts').then(({ follow }) => follow()).catch(() => undefined);
    },
  };
}

/** Asks the browser not to clear this site's data when it needs room. Some ask the client in turn. */
async function askToStay(): Promise<void> {
  // Missing where the site is not served securely.
  const storage = navigator.storage as StorageManager | undefined;
  if (storage && !(await storage.persisted())) await storage.persist();
}
