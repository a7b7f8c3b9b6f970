// The port through which answers reach a device. The store knows this shape and nothing behind it.

/** Every method may throw: a browser may refuse storage altogether, or have no room left. */
export interface AnswerStorage {
  read(key: string): string | null;
  write(key: string, text: string): void;
  remove(key: string): void;
  keys(): string[];
}

/** `id` is `<sheet slug>/<field id>`. An empty one gives what all keys of answers begin with. */
export const keyOfAnswer = (brand: string, id: string): string =>
  `groundwork:${brand}:answer:${id}`;

/** What all keys begin with under which text of an answer is kept that could not be read. */
export const keyOfAside = (brand: string, id: string): string => `groundwork:${brand}:aside:${id}`;

/**
 * Keeps text that cannot be read under a key of its own, which it returns: whatever was set aside
 * before, and the same text only once, however often it is met. `now` is in milliseconds since 1970.
 */
export function keepAside(
  storage: AnswerStorage,
  { brand, id, text, now }: { brand: string; id: string; text: string; now: number },
): string {
  const start = `${keyOfAside(brand, id)}:`;
  const isKept = (key: string) => key.startsWith(start) && storage.read(key) === text;
  const kept = storage.keys().find(isKept);
  if (kept !== undefined) return kept;
  const time = start + new Date(now).toISOString();
  let key = time;
  for (let copy = 2; storage.read(key) !== null; copy++) key = `${time}-${copy}`;
  storage.write(key, text);
  return key;
}

/**
 * The browser's own storage. It is asked for anew each time, because with site data blocked the
 * very mention of `localStorage` throws, and a client may allow it while the page is open.
 */
export function webStorage(get: () => Storage): AnswerStorage {
  return {
    read: (key) => get().getItem(key),
    write: (key, text) => {
      get().setItem(key, text);
    },
    remove: (key) => {
      get().removeItem(key);
    },
    keys: () => Object.keys(get()),
  };
}

/** Why a write did not happen: `full` has room to make, `blocked` was refused. */
export function failureOf(error: unknown): 'full' | 'blocked' {
  // In older engines a DOMException is no Error.
  const { name } = error as { readonly name?: unknown };
  return name === 'QuotaExceededError' || name === 'NS_ERROR_DOM_QUOTA_REACHED'
    ? 'full'
    : 'blocked';
}
