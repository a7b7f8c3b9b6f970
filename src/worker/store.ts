// The cache of a site. Each file lies there under its address and its hash, so that an update fetches what
// changed and nothing else, and an earlier version stays until the next one is there.
import { CacheFirst } from 'workbox-strategies';
import { held, holdings } from './holdings.ts';
import {
  cacheNameOf,
  hashLength,
  isForPaper,
  keptPath,
  languageOf,
  stemOf,
  type Left,
} from './kept.ts';

declare const self: ServiceWorkerGlobalScope;

const root = new URL(self.registration.scope);

export const cacheName = cacheNameOf(root.pathname);

/** The path of an address in this site, and `undefined` elsewhere. */
export const pathIn = ({ origin, pathname }: URL): string | undefined =>
  origin === root.origin && pathname.startsWith(root.pathname)
    ? pathname.slice(root.pathname.length)
    : undefined;

/** What comes after `?` in an address, such as the words of a search, is never part of it. */
const keyOf = (path: string) => `${root.href}${path}?v=${held.get(path)?.hash ?? ''}`;

const pathOfKey = ({ url }: Request) => keptPath(url, root.href);

/** Workbox's part that says what is kept, and under which name. */
export const asBuilt = {
  cacheKeyWillBeUsed: ({ request }: { request: Request }) =>
    Promise.resolve(keyOf(pathIn(new URL(request.url)) ?? '')),

  /**
   * Nothing but what the build made: no page of an error that a host sends as if all were well, none of a
   * later version, none that was changed on the way. And nothing at all once the client took it away.
   */
  async cacheWillUpdate({ request, response }: { request: Request; response: Response }) {
    const hash = held.get(pathIn(new URL(request.url)) ?? '')?.hash;
    if (response.status !== 200 || response.redirected) return null;
    if ((await hashOf(response.clone())) !== hash) return null;
    return (await caches.has(cacheName)) ? response : null;
  },

  /** Without a network: the version before, or for a page the one that says what there is. */
  async handlerDidError({ request }: { request: Request }) {
    const path = pathIn(new URL(request.url)) ?? '';
    const before = await anyVersion(path);
    if (before || request.mode !== 'navigate') return before;
    const own = languageOf(path, holdings.locales) ?? '';
    const pages = [own, ...holdings.locales].map((locale) => holdings.offline[locale]?.[0] ?? '');
    for (const page of pages) {
      const found = await anyVersion(page);
      if (found) return found;
    }
    return undefined;
  },
};

async function hashOf(response: Response): Promise<string> {
  const bytes = await crypto.subtle.digest('SHA-256', await response.arrayBuffer());
  const text = btoa(String.fromCharCode(...new Uint8Array(bytes)));
  return text.replaceAll('+', '-').replaceAll('/', '_').slice(0, hashLength);
}

/** The last version of a file that is kept. */
export async function anyVersion(path: string): Promise<Response | undefined> {
  const options = { ignoreSearch: true, ignoreVary: true };
  const cache = await openKept();
  return (await cache?.matchAll(root.href + path, options))?.at(-1);
}

/** Without making one where the client has taken it away. */
const openKept = async () => ((await caches.has(cacheName)) ? caches.open(cacheName) : undefined);

const keys = async () => (await (await openKept())?.keys()) ?? [];

const fetching = new CacheFirst({
  cacheName,
  plugins: [{ ...asBuilt, handlerDidError: () => Promise.resolve(undefined) }],
  matchOptions: { ignoreVary: true },
});

/** Fetches a file, unless it is there, and tells whether it is there in the end. Rejects without a network. */
export async function keep(path: string, event: ExtendableEvent): Promise<boolean> {
  if (!held.has(path)) return false;
  const request = new Request(root.href + path);
  await Promise.all(fetching.handleAll({ request, event }));
  return (await (await openKept())?.match(keyOf(path), { ignoreVary: true })) !== undefined;
}

/** What is not kept of what a language needs, and of what is kept in an earlier version. */
export async function left(language: string | undefined): Promise<Left[]> {
  const kept = await keys();
  const current = new Set(kept.map(({ url }) => url));
  const before = new Set(kept.map((key) => stemOf(pathOfKey(key))));
  return [...held].flatMap(([path, { size }]) => {
    if (current.has(keyOf(path))) return [];
    const isUpdate = before.has(stemOf(path));
    const of = languageOf(path, holdings.locales);
    const isNeeded = !isForPaper(path) && (of === undefined || of === language);
    return isUpdate || isNeeded ? [{ path, size, isUpdate }] : [];
  });
}

/** Takes away what earlier versions left, once all of it is there in this one. */
export async function tidy(): Promise<void> {
  if ((await left(undefined)).some(({ isUpdate }) => isUpdate)) return;
  const current = new Set([...held.keys()].map(keyOf));
  const cache = await openKept();
  for (const key of await keys()) if (!current.has(key.url)) await cache?.delete(key);
}
