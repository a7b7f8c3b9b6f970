// What a page leaves on a device.
import type { Page } from '@playwright/test';

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
