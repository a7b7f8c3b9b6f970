// Opens the answers that are kept on this device, for whatever shows or changes them on this page.
import { peek } from '../answers/database.ts';
import { deviceStorage } from '../answers/device.ts';
import { isPassing } from '../answers/passing.ts';
import type { AnswerRecord } from '../answers/record.ts';
import type { Second } from '../answers/second.ts';
import { openAnswers, type Answers } from '../answers/store.ts';
import { afterPaint } from './after-paint.ts';

export interface Kept {
  readonly answers: Answers;
  /** Gets back what storage has lost, where the second place still has it. Never rejects. */
  recover(): Promise<void>;
  /** Joins the two places, whatever it takes. Rejects where there is no second place. */
  recall(): Promise<void>;
  /** Fetches what a first change will need, before it is made. */
  prepare(): void;
}

/** A name for this page among all that are open. Where pages meet, it is told apart by it. */
export const pageName = Math.random().toString(36).slice(2, 8);

export function openKept(options: {
  brand: string;
  reads?: (id: string, record: AnswerRecord) => boolean;
  /** Told which answers have changed without this page's doing. What it returns is waited for. */
  changed: (ids: readonly string[]) => unknown;
}): Kept {
  const { brand, reads, changed } = options;
  const storage = deviceStorage(brand);
  let opening: Promise<Second> | undefined;
  let arriving: unknown;
  const arrive = (ids: readonly string[]) => {
    arriving = changed(ids);
  };
  const second = () =>
    (opening ??= import('./second-place.ts')
      .then(({ openSecondPlace }) => openSecondPlace({ brand, storage, changed: arrive }))
      .catch((error: unknown) => {
        opening = undefined;
        throw error;
      }));
  const isLasting = !isPassing(brand);
  const answers = openAnswers({
    brand,
    storage,
    now: Date.now,
    by: pageName,
    ...(reads && { reads }),
    ...(isLasting && { second }),
  });
  return {
    answers,
    async recover() {
      try {
        const copies = isLasting ? await peek(brand) : [];
        if (copies.every(([key, text]) => storage.read(key) === text)) return;
        await second();
        await arriving;
        // It is shown as it was, and no news that a client might drop without having seen it.
        answers.workings.news.clear();
      } catch {
        // What storage itself has is shown already.
      }
    },
    async recall() {
      if (isLasting) await (await second()).joinAll();
    },
    prepare() {
      if (isLasting) afterPaint(() => second().catch(() => undefined));
    },
  };
}

/** Tells what shows answers on this page that they have changed. */
export const answersChanged = (): void => {
  dispatchEvent(new Event('answers'));
};
