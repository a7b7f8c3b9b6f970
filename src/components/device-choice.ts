// What follows when the client says whose device this is, and when they are done with one that is not theirs.
import { lasting, passing } from '../answers/device.ts';
import { gather, type Gathered } from '../answers/gather.ts';
import { isPassing, passingKey, prefixOf } from '../answers/passing.ts';
import type { AnswerRecord } from '../answers/record.ts';
import { keyOfAnswer } from '../answers/storage.ts';
import { attempt } from '../answers/store.ts';
import { endVisit, pagesOfVisit } from '../answers/visit.ts';
import { fill } from '../fields/template.ts';
import { eraseKept, keysOf } from './erase-kept.ts';
import { forgetSite } from './forget-site.ts';
import { longDate } from './long-date.ts';
import { pageName } from './open-answers.ts';

export async function act(notice: HTMLElement, action: string): Promise<void> {
  const { brand = '' } = notice.dataset;
  const dialog = (name: string) => notice.querySelector<HTMLDialogElement>(`[data-${name}]`);
  switch (action) {
    case 'mine':
      // Where there is no room for it, the next page asks again.
      attempt(() => {
        lasting.write(`${prefixOf(brand)}my-device`, 'yes');
      });
      endVisit(brand);
      document.querySelector('[data-whose-device]')?.toggleAttribute('hidden', true);
      break;
    case 'not-mine':
      await leaveNothing(notice, dialog('whose'));
      break;
    case 'take':
      await moveToSession(notice, keysOf(lasting, brand));
      break;
    case 'leave':
      await moveToSession(notice, ownKeys(brand, gatherKept(brand)));
      break;
    case 'ask':
      dialog('finish')?.showModal();
      break;
    case 'save':
      await (
        await import('./take-along.ts')
      ).saveEverything(notice.dataset['prompts'] ?? '', brand);
      break;
    case 'finish':
      await finish(notice, brand);
      break;
    case 'close':
      closeDialogs(notice);
      break;
  }
}

/** From here on nothing stays. What was there before this visit may be someone else's: then ask. */
async function leaveNothing(notice: HTMLElement, whose: HTMLDialogElement | null): Promise<void> {
  const { brand = '' } = notice.dataset;
  if (isPassing(brand)) return;
  // Whatever was typed without an event is kept first, so that it comes along.
  dispatchEvent(new Event('pagehide'));
  const kept = gatherKept(brand);
  const isOwn = isOwnIn(brand);
  const earlier = [...kept.answers.values()].filter((record) => !isOwn(record));
  const text = whose?.querySelector<HTMLElement>('[data-text]');
  if (earlier.length === 0 || !whose || !text) {
    await moveToSession(notice, keysOf(lasting, brand));
    return;
  }
  const last =
    earlier
      .map(({ time }) => time)
      .sort()
      .at(-1) ?? '';
  const date = longDate(last, document.documentElement.lang);
  text.textContent = fill(text.dataset['text'] ?? '', { count: earlier.length, date });
  whose.showModal();
}

/** Takes answers from this device into the session of this window, and opens the page anew on them. */
async function moveToSession(notice: HTMLElement, keys: readonly string[]): Promise<void> {
  const { brand = '' } = notice.dataset;
  closeDialogs(notice);
  const main = document.querySelector('main');
  // Until it is open anew, this page would go on writing to the device.
  main?.toggleAttribute('inert', true);
  try {
    for (const key of keys) passing.write(key, lasting.read(key) ?? '');
    passing.write(passingKey(brand), 'yes');
    await eraseOwn(brand, keys);
  } catch {
    attempt(() => {
      for (const key of [passingKey(brand), ...keys]) passing.remove(key);
    });
    main?.toggleAttribute('inert', false);
    const trouble = notice.querySelector<HTMLElement>('[data-device-trouble]');
    trouble?.replaceChildren(trouble.dataset['text'] ?? '');
    trouble?.scrollIntoView({ block: 'center' });
    return;
  }
  main?.remove();
  // Which sheets were read is nobody's business either.
  await forgetSite();
  location.reload();
}

/** Takes off this device what is kept under some keys, and all traces where nothing is left then. */
async function eraseOwn(brand: string, keys: readonly string[]): Promise<void> {
  const areAll = keysOf(lasting, brand).every((key) => keys.includes(key));
  await eraseKept(brand, areAll ? undefined : keys);
}

function closeDialogs(notice: HTMLElement): void {
  for (const each of notice.querySelectorAll('dialog')) each.close();
}

/** Leaves nothing of this visit behind: not in storage, not on this page, not on those before it. */
async function finish(notice: HTMLElement, brand: string): Promise<void> {
  // Words on the page would be there again when someone goes back to it.
  document.querySelector('main')?.remove();
  // What somebody else left on this device before is theirs.
  const own = ownKeys(brand, gatherKept(brand));
  for (const key of keysOf(passing, brand)) passing.remove(key);
  // Should the second place be out of reach: this visit's words were taken out of it when the session began.
  await eraseOwn(brand, own).catch(() => undefined);
  await forgetSite();
  location.replace(`${notice.dataset['home'] ?? '/'}#erased`);
}

function gatherKept(brand: string): Gathered {
  try {
    return gather(lasting, brand);
  } catch {
    return { answers: new Map(), aside: new Map() };
  }
}

/** What was written on this page, and on those before it in this window. */
const ownKeys = (brand: string, { answers }: Gathered) => {
  const isOwn = isOwnIn(brand);
  return [...answers].filter(([, record]) => isOwn(record)).map(([id]) => keyOfAnswer(brand, id));
};

function isOwnIn(brand: string): (record: AnswerRecord) => boolean {
  const pages = [pageName, ...pagesOfVisit(brand)];
  return ({ by = '' }) => by !== '' && pages.includes(by);
}
