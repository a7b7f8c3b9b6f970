// The IndexedDB database in which everything is kept a second time. See `mirror.ts`.

export const store = 'kept';

export const nameOf = (brand: string): string => `groundwork:${brand}`;

/** What there is, without making a place where there is none. */
export async function peek(brand: string): Promise<[key: string, text: string][]> {
  const opened = await openDatabase(brand, true).catch(() => undefined);
  if (!opened) return [];
  try {
    return await entriesOf(opened);
  } finally {
    opened.close();
  }
}

export function openDatabase(brand: string, onlyIfThere = false): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(nameOf(brand), 1);
    request.onupgradeneeded = () => {
      if (onlyIfThere) request.transaction?.abort();
      else request.result.createObjectStore(store);
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(reasonOf(request.error));
    };
  });
}

export async function entriesOf(database: IDBDatabase): Promise<[string, string][]> {
  const transaction = database.transaction(store);
  const kept = transaction.objectStore(store);
  const [keys, texts] = [kept.getAllKeys(), kept.getAll() as IDBRequest<unknown[]>];
  await done(transaction);
  return keys.result.map((key, index) => [key as string, String(texts.result[index])]);
}

export const done = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(reasonOf(transaction.error));
    };
  });

export const reasonOf = (error: DOMException | null) =>
  error ?? new Error('The transaction was aborted.');
