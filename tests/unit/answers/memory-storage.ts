// A device's storage in memory, with a limit that a test may set.
import type { AnswerStorage } from '../../../src/answers/storage.ts';

export interface MemoryStorage extends AnswerStorage {
  readonly entries: Map<string, string>;
  /** Characters that fit, keys included. */
  limit: number;
  refused: boolean;
}

export function memoryStorage(): MemoryStorage {
  const entries = new Map<string, string>();
  const allow = (storage: MemoryStorage) => {
    if (storage.refused) throw new DOMException('The operation is insecure.', 'SecurityError');
  };
  return {
    entries,
    limit: Infinity,
    refused: false,
    read(key) {
      allow(this);
      return entries.get(key) ?? null;
    },
    write(key, text) {
      allow(this);
      const others = [...entries].filter(([other]) => other !== key);
      const size = others.reduce((sum, pair) => sum + pair.join('').length, 0);
      if (size + key.length + text.length > this.limit) {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
      }
      entries.set(key, text);
    },
    remove(key) {
      allow(this);
      entries.delete(key);
    },
    keys() {
      allow(this);
      return [...entries.keys()];
    },
  };
}
