// Having all of the workbook on this device, or none of it, as the client chooses on the page about that.
import { fill } from '../fields/template.ts';
import type { Left } from '../worker/kept.ts';
import { forgetSite } from './forget-site.ts';
import { maySiteBeKept, onlineOnlyKey } from './offline.ts';
import type { OfflineDesk } from './offline-desk.ts';
import { pageFacts } from './prompts.ts';
import { askLeft, askToKeep } from './site-worker.ts';

/** Says what it weighs, where something is not kept yet. Rejects where the browser keeps nothing. */
export async function offerAll(desk: OfflineDesk): Promise<void> {
  const offer = desk.find('[data-offer]');
  // Who took everything off is not asked what it would weigh by now: that alone would fetch the worker.
  const left = maySiteBeKept() ? await askLeft() : undefined;
  offer.hidden = left?.length === 0;
  if (left?.length === 0) desk.say('all');
  else if (left) {
    const size = inWords(weightOf(left));
    desk.find('[data-offer-text]').textContent = fill(desk.text('offer'), { size });
  }
}

export async function keepAll(desk: OfflineDesk): Promise<void> {
  localStorage.removeItem(onlineOnlyKey(pageFacts().brand));
  const progress = desk.find<HTMLProgressElement>('[data-progress]');
  desk.find('[data-offer]').hidden = true;
  const left = await askLeft();
  const total = weightOf(left);
  const waiting = [...left];
  let done = 0;
  progress.max = total;
  progress.hidden = false;
  const work = async () => {
    for (let file = waiting.pop(); file; file = waiting.pop()) {
      if (!(await askToKeep(file.path))) return false;
      done += file.size;
      progress.value = done;
      desk.find('[data-state]').textContent = fill(desk.text('keeping'), {
        done: inWords(done),
        total: inWords(total),
      });
    }
    return true;
  };
  const isWhole = (await Promise.all(Array.from({ length: 4 }, work))).every(Boolean);
  progress.hidden = true;
  await desk.showKept();
  if (isWhole) desk.say('all');
  else {
    await offerAll(desk);
    desk.say('stopped');
  }
}

/** The page then opens as the first time. */
export async function removeAll(): Promise<void> {
  localStorage.setItem(onlineOnlyKey(pageFacts().brand), 'yes');
  await forgetSite();
  location.reload();
}

const weightOf = (files: readonly Left[]) => files.reduce((sum, { size }) => sum + size, 0);

/** Bytes as people know them: `1.2 MB`. */
function inWords(bytes: number): string {
  const isLarge = bytes >= 100_000;
  return new Intl.NumberFormat(document.documentElement.lang, {
    style: 'unit',
    unit: isLarge ? 'megabyte' : 'kilobyte',
    maximumFractionDigits: isLarge ? 1 : 0,
  }).format(bytes / (isLarge ? 1e6 : 1e3));
}
