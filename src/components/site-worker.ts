// The service worker, and what pages ask of it.
import { messageSW, Workbox } from 'workbox-window';
import { cacheNameOf, type Left, type Question } from '../worker/kept.ts';
import { siteRoot } from './prompts.ts';

const root = siteRoot();
const address = new URL('sw.js', root).href;

/** What pages are allowed under Trusted Types: this one address, and no other. */
const policy = (
  window as { readonly trustedTypes?: { createPolicy(name: string, rules: object): Policy } }
).trustedTypes?.createPolicy('groundwork', {
  createScriptURL(text: string) {
    if (text === address) return text;
    throw new TypeError('No script but the worker.');
  },
});

interface Policy {
  createScriptURL(text: string): string;
}

export const siteWorker = new Workbox(policy?.createScriptURL(address) ?? address, {
  scope: root.pathname,
  updateViaCache: 'none',
});

async function register(): Promise<ServiceWorkerRegistration> {
  const registration = await siteWorker.register();
  if (!registration) throw new Error('No service worker here.');
  // Without this place a worker keeps nothing.
  await caches.open(cacheNameOf(root.pathname));
  return registration;
}

let registering: Promise<ServiceWorkerRegistration> | undefined;

/** Rejects where the browser refuses. */
const registered = () =>
  (registering ??= register().catch((error: unknown) => {
    registering = undefined;
    throw error;
  }));

/** The newest version of the worker that can be asked: the one that waits for its turn, if there is one. */
export async function newest(): Promise<ServiceWorker> {
  const registration = await registered();
  await navigator.serviceWorker.ready;
  const worker = registration.waiting ?? registration.active;
  if (!worker) throw new Error('No service worker yet.');
  return worker;
}

const ask = async (question: Question): Promise<unknown> => messageSW(await newest(), question);

/** Lets the version that waits answer from now on, unless another page has done so. */
export async function takeTurn(): Promise<void> {
  const { waiting } = await registered();
  if (!waiting) return;
  const turned = new Promise((resolve) => siteWorker.addEventListener('controlling', resolve));
  siteWorker.messageSkipWaiting();
  await turned;
}

/** What is not kept yet of what this page's language needs. */
export const askLeft = async () => (await ask({ type: 'LEFT' })) as Left[];

/** Whether it is there in the end. */
export const askToKeep = async (path: string) => (await ask({ type: 'KEEP', path })) === true;
