// What follows when the client says whose device this is, and when they are done with one that is not theirs.
import { lasting, passing } from '../answers/device.ts';
import { gather, type Gathered } from '../answers/gather.ts';
import { openMirror } from '../answers/mirror.ts';
import { isPassing, prefixOf, setPassing } from '../answers/passing.ts';
import { keyOfAnswer } from '../answers/storage.ts';
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
      lasting.write(`${prefixOf(brand)}my-device`, 'yes');
      document.querySelector('[data-whose-device]')?.toggleAttribute('hidden', true);
      break;
    case 'not-mine':
      await leaveNothing(brand, dialog('whose'));
      break;
    case 'take':
      await moveToSession(brand, keysOf(lasting, brand));
      break;
    case 'leave':
      await moveToSession(brand, ownKeys(brand, gather(lasting, brand)));
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
      for (const each of notice.querySelectorAll('dialog')) each.close();
      break;
  }
}

/** From here on nothing stays. What was there before this visit may be someone else's: then ask. */
async function leaveNothing(brand: string, whose: HTMLDialogElement | null): Promise<void> {
  if (isPassing(brand)) return;
  // Whatever was typed without an event is kept first, so that it comes along.
  dispatchEvent(new Event('pagehide'));
  const kept = gatherKept(brand);
  const earlier = [...kept.answers.values()].filter(({ by }) => by !== pageName);
  const text = whose?.querySelector<HTMLElement>('[data-text]');
  if (earlier.length === 0 || !whose || !text) {
    await moveToSession(brand, keysOf(lasting, brand));
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
async function moveToSession(brand: string, keys: readonly string[]): Promise<void> {
  setPassing(brand);
  for (const key of keys) {
    const text = lasting.read(key);
    if (text !== null) passing.write(key, text);
  }
  const areAll = keysOf(lasting, brand).every((key) => keys.includes(key));
  if (areAll) await eraseKept(brand);
  else await forget(brand, keys);
  // Which sheets were read is nobody's business either.
  await forgetSite();
  location.reload();
}

/** Takes some answers off this device, where others stay. */
async function forget(brand: string, keys: readonly string[]): Promise<void> {
  for (const key of keys) lasting.remove(key);
  await openMirror(brand).update(keys, () => null);
}

/** Leaves nothing of this visit behind: not in storage, not on this page, not on those before it. */
async function finish(notice: HTMLElement, brand: string): Promise<void> {
  // Words on the page would be there again when someone goes back to it.
  document.querySelector('main')?.remove();
  for (const key of keysOf(passing, brand)) passing.remove(key);
  // What somebody else left on this device before is theirs.
  if (keysOf(lasting, brand).length === 0) await eraseKept(brand);
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

/** What was written on this page and nowhere else. */
const ownKeys = (brand: string, { answers }: Gathered) =>
  [...answers].filter(([, { by }]) => by === pageName).map(([id]) => keyOfAnswer(brand, id));
