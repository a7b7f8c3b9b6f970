// The second place in which everything is kept: an IndexedDB database. What it says is there survives a
// browser that is killed the next moment, which localStorage does not promise.
import { done, entriesOf, nameOf, openDatabase, reasonOf, store } from './database.ts';

/** The port that the rest knows. Every method rejects where the browser has no such place for us. */
export interface Mirror {
  entries(): Promise<[key: string, text: string][]>;
  /**
   * Rewrites some entries in one step, which no other page comes between. It resolves when they are on
   * the device. `null` is no entry; `change` must be quick and must not wait.
   */
  update(
    keys: readonly string[],
    change: (key: string, text: string | null) => string | null,
  ): Promise<void>;
}

export function openMirror(brand: string): Mirror {
  let opening: Promise<IDBDatabase> | undefined;

  // Opened anew after it was closed: by another page that removes it, or by the browser.
  const database = () =>
    (opening ??= openDatabase(brand).then(
      (opened) => {
        const close = () => {
          opened.close();
          opening = undefined;
        };
        opened.onversionchange = close;
        opened.onclose = close;
        return opened;
      },
      (error: unknown) => {
        opening = undefined;
        throw error;
      },
    ));

  return {
    entries: async () => entriesOf(await database()),

    async update(keys, change) {
      const transaction = (await database()).transaction(store, 'readwrite', {
        durability: 'strict',
      });
      const kept = transaction.objectStore(store);
      for (const key of keys) {
        const stored = kept.get(key) as IDBRequest<unknown>;
        stored.onsuccess = () => {
          const text = typeof stored.result === 'string' ? stored.result : null;
          const next = change(key, text);
          if (next === text) return;
          if (next === null) kept.delete(key);
          else kept.put(next, key);
        };
      }
      await done(transaction);
    },
  };
}

/** Removes the database and all that is in it. Other pages that have it open close it. */
export const removeMirror = (brand: string): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.deleteDatabase(nameOf(brand));
    request.onsuccess = () => {
      resolve();
    };
    request.onerror = () => {
      reject(reasonOf(request.error));
    };
  });
