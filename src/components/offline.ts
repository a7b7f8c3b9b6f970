// Whether anything of the site is kept on this device for use without a network. Asked once a page has all it
// needs itself.
import { isPassing, prefixOf } from '../answers/passing.ts';
import { dueIn } from './copy.ts';
import { pageFacts } from './prompts.ts';

/** Said by a client who took everything off this device. */
export const onlineOnlyKey = (brand: string): string => `${prefixOf(brand)}online-only`;

export function maySiteBeKept(): boolean {
  const { brand } = pageFacts();
  try {
    // An author's preview must show what was just written.
    return (
      import.meta.env.PROD &&
      'serviceWorker' in navigator &&
      !isPassing(brand) &&
      // Here everything was just erased, and nothing is to come after.
      location.hash !== '#erased' &&
      localStorage.getItem(onlineOnlyKey(brand)) === null
    );
  } catch {
    return false;
  }
}

const loaded = new Promise<void>((resolve) => {
  if (document.readyState === 'complete') resolve();
  else addEventListener('load', () => resolve(), { once: true });
});

/** Not every browser tells when it is idle. */
export const idle = (): Promise<void> =>
  new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 5_000 });
    else setTimeout(resolve, 500);
  });

async function begin(): Promise<void> {
  await loaded;
  await idle();
  if (dueIn(pageFacts().brand) !== null) {
    // An earlier page was left before a file had its last change. Where it must wait, the next change says so.
    import('./copy-file.ts').then(({ catchUp }) => catchUp()).catch(() => undefined);
  }
  if (maySiteBeKept()) {
    await (await import('./keep-site.ts')).keepSite();
    return;
  }
  const { forgetCopies, forgetSite } = await import('./forget-site.ts');
  await (import.meta.env.PROD ? forgetCopies() : forgetSite());
}

// Without it the page works as before.
begin().catch(() => undefined);
