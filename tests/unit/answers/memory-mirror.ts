// A second place in memory, whose work a test lets happen one step at a time.
import type { Mirror } from '../../../src/answers/mirror.ts';

export interface MemoryMirror extends Mirror {
  readonly kept: Map<string, string>;
  /** Changes that wait to be made. */
  readonly pending: (() => void)[];
  refused: boolean;
}

/** `stepwise`: nothing happens until a test takes the next of `pending` and calls it. */
export function memoryMirror({ stepwise = false } = {}): MemoryMirror {
  const kept = new Map<string, string>();
  const pending: (() => void)[] = [];
  return {
    kept,
    pending,
    refused: false,
    entries() {
      return this.refused ? Promise.reject(new Error('refused')) : Promise.resolve([...kept]);
    },
    update(keys, change) {
      if (this.refused) return Promise.reject(new Error('refused'));
      return new Promise((resolve) => {
        pending.push(() => {
          for (const key of keys) {
            const text = change(key, kept.get(key) ?? null);
            if (text === null) kept.delete(key);
            else kept.set(key, text);
          }
          resolve();
        });
        if (!stepwise) pending.shift()?.();
      });
    },
  };
}
