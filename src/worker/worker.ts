// The service worker: what a client has read, or asked to have, opens without a network. It answers for the
// files of its own site alone, as the build listed them, and keeps nothing but what the build made.
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { held, holdings } from './holdings.ts';
import { isHashed, languageOf, type Question } from './kept.ts';
import { anyVersion, asBuilt, cacheName, keep, left, pathIn, tidy } from './store.ts';

declare const self: ServiceWorkerGlobalScope;

/** After that long, what is kept is shown. In seconds. */
const patience = 4;

/** Windows that this very worker has served the page of. */
const own = new Set<string>();

const settings = { cacheName, plugins: [asBuilt], matchOptions: { ignoreVary: true } };
const keptFirst = new CacheFirst(settings);
const networkFirst = new NetworkFirst({ ...settings, networkTimeoutSeconds: patience });

/** Who reloads a page wants what is there now, and so does the search of its index. */
const wantsNews = ({ cache }: Request, path: string) =>
  cache === 'reload' || cache === 'no-cache' || (path.startsWith('pagefind/') && !isHashed(path));

registerRoute(
  ({ url, request }) => held.has(pathIn(url) ?? '/') && !request.headers.has('range'),
  async ({ url, request, event }) => {
    if (event instanceof FetchEvent && request.mode === 'navigate')
      own.add(event.resultingClientId);
    const strategy = wantsNews(request, pathIn(url) ?? '') ? networkFirst : keptFirst;
    return strategy.handle({ request, event });
  },
);

// What pages of an earlier version still ask for.
registerRoute(
  ({ url }) => isHashed(pathIn(url) ?? ''),
  async ({ url, request }) => (await anyVersion(pathIn(url) ?? '')) ?? fetch(request),
);

self.addEventListener('install', (event) => {
  event.waitUntil(keepOfflinePages(event));
});

async function keepOfflinePages(event: ExtendableEvent): Promise<void> {
  await caches.open(cacheName);
  for (const locale of await localesInUse()) {
    for (const path of holdings.offline[locale] ?? []) await keep(path, event);
  }
}

/** Of the first visit there are pages that no worker has served. */
const windows = () => self.clients.matchAll({ type: 'window', includeUncontrolled: true });

async function localesInUse(): Promise<ReadonlySet<string>> {
  const open = await windows();
  const paths = open.map(({ url }) => pathIn(new URL(url)));
  const locales = paths.map((path) =>
    path === undefined ? undefined : languageOf(path, holdings.locales),
  );
  return new Set(locales.filter((locale) => locale !== undefined));
}

self.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      // Pages of the first visit are answered from now on, so that what they ask for is kept.
      await self.clients.claim();
      if ((await windows()).length === 0) await tidy();
    })(),
  );
});

self.addEventListener('message', (event) => {
  const question = event.data as Question;
  if (question.type === 'SKIP_WAITING') void self.skipWaiting();
  else event.waitUntil(answer(question, event).then((words) => event.ports[0]?.postMessage(words)));
});

async function answer(
  question: Exclude<Question, { type: 'SKIP_WAITING' }>,
  event: ExtendableMessageEvent,
): Promise<unknown> {
  if (question.type === 'KEEP') return keep(question.path, event).catch(() => false);
  // No page of an earlier version is open any more: nobody needs what it was made of.
  if ((await windows()).every(({ id }) => own.has(id))) await tidy();
  const page = event.source instanceof WindowClient ? pathIn(new URL(event.source.url)) : '';
  return left(languageOf(page ?? '', holdings.locales));
}
