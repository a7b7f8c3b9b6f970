// Keeps what is read for use without a network, and the rest where that costs nobody anything. Tells of a newer
// version of the site, which waits until the client says so or has closed all of its pages.
import { cacheNameOf, keptPath } from '../worker/kept.ts';
import { isConsiderate } from './considerate.ts';
import { idle, maySiteBeKept } from './offline.ts';
import { siteRoot } from './prompts.ts';
import { askLeft, askToKeep, newest, siteWorker, takeTurn } from './site-worker.ts';

export async function keepSite(): Promise<void> {
  siteWorker.addEventListener('waiting', offerUpdate);
  await newest();
  document.addEventListener('visibilitychange', () => {
    // Of a page that stays open for days, nobody else asks.
    if (document.visibilityState === 'visible') siteWorker.update().catch(() => undefined);
  });
  // A page may have come before its worker, which answers for it now: whether it did cannot be told any more.
  for (const path of read()) await askToKeep(path);
  await fetchAlong();
  dispatchEvent(new Event('kept'));
}

/** What this page is made of, from the site's root. */
function read(): string[] {
  const { href } = siteRoot();
  const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
  return [location.href, ...fetched]
    .filter((address) => address.startsWith(href))
    .map((address) => keptPath(address, href));
}

/** One file after the other, as long as nothing else goes on. */
async function fetchAlong(): Promise<void> {
  const all = isConsiderate();
  for (const { path } of (await askLeft()).filter(({ isUpdate }) => all || isUpdate)) {
    await idle();
    if (!maySiteBeKept() || !(await caches.has(cacheNameOf(siteRoot().pathname)))) return;
    // Gone, changed since, or no room left: another page asks again.
    if (!(await askToKeep(path))) return;
  }
}

/** Words that are on a page only would be gone with it. */
const mayLeave = () => !document.querySelector('[data-trouble]:not(:empty)');

function offerUpdate(): void {
  const notice = document.querySelector<HTMLElement>('.newer');
  if (!notice || !mayLeave()) return;
  document.querySelector('.sheet-bar')?.append(notice);
  notice.hidden = false;
  document.activeElement?.scrollIntoView({ block: 'nearest' });
  notice.addEventListener('click', ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    notice.hidden = true;
    if (!('use' in target.dataset) || !mayLeave()) return;
    // Whatever was typed without an event is kept first.
    dispatchEvent(new Event('pagehide'));
    void takeTurn().then(() => location.reload());
  });
}
