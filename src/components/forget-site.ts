// Takes off this device what is kept of the site for use without a network. Other sites of the same host have
// their own, and keep it. Nothing here rejects: where a browser keeps nothing, there is nothing to take away.
import { cacheNameOf } from '../worker/kept.ts';
import { siteRoot } from './prompts.ts';

/** The copies alone. A worker that another window has goes on, and makes no new place for them. */
export async function forgetCopies(): Promise<void> {
  // Missing where the site is not served securely; some browsers refuse it.
  if ('caches' in window) await caches.delete(cacheNameOf(siteRoot().pathname)).catch(() => false);
}

/** The worker and the copies. */
export async function forgetSite(): Promise<void> {
  const { href } = siteRoot();
  try {
    const registration = await navigator.serviceWorker.getRegistration(href);
    if (registration?.scope === href) await registration.unregister();
  } catch {
    // No workers here, or none allowed.
  }
  await forgetCopies();
}
