// What a page leaves on a device.
import type { Page } from '@playwright/test';

/** What the second place holds, by key. */
export const copies = (page: Page) =>
  page.evaluate(async () => {
    const request = indexedDB.open('groundwork:groundwork');
    // Not there yet: then this must not make it.
    request.onupgradeneeded = () => request.transaction?.abort();
    const isThere = await new Promise((resolve) => {
      request.onsuccess = () => resolve(true);
      request.onerror = () => resolve(false);
    });
    if (!isThere) return [];
    const kept = request.result.transaction('kept').objectStore('kept');
    const [keys, texts] = [kept.getAllKeys(), kept.getAll()];
    await new Promise((resolve) => (texts.onsuccess = resolve));
    request.result.close();
    return keys.result.map((key, at) => [key as string, texts.result[at] as string] as const);
  });

/** All that a device keeps, to the letter. */
export const traces = (page: Page) =>
  page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error ?? new Error());
      });
    const contents: unknown[] = [];
    for (const { name = '', version } of await indexedDB.databases()) {
      const database = await done(indexedDB.open(name));
      for (const store of database.objectStoreNames) {
        const objects = database.transaction(store).objectStore(store);
        contents.push([
          name,
          version,
          store,
          await done(objects.getAllKeys()),
          await done(objects.getAll()),
        ]);
      }
      database.close();
    }
    return {
      local: Object.entries<string>(localStorage),
      session: Object.entries<string>(sessionStorage),
      databases: contents,
      caches: await caches.keys(),
      address: location.href,
    };
  });
