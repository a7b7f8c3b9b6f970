// Whether a file on this device follows every change, and has the latest: see `copy-file.ts`. Every page asks.
import { isPassing, prefixOf } from '../answers/passing.ts';

export const copyKey = (brand: string): string => `${prefixOf(brand)}copy`;

/** Under this key stands which change the file has not been written after yet. */
const dueKey = (brand: string) => `${prefixOf(brand)}copy-due`;

const read = (key: string): string | null => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};

export const hasCopy = (brand: string): boolean =>
  !isPassing(brand) && read(copyKey(brand)) !== null;

/** The latest change that the file may lack. */
export const dueIn = (brand: string): string | null =>
  hasCopy(brand) ? read(dueKey(brand)) : null;

/** Notes a change, before anything can keep the file from it. */
export function noteDue(brand: string): void {
  try {
    localStorage.setItem(dueKey(brand), Math.random().toString(36));
  } catch {
    // Where there is no room, it follows for as long as this page is open.
  }
}

/** The file has been written after a change. */
export function settleDue(brand: string, change: string | null): void {
  if (change !== null && read(dueKey(brand)) === change) localStorage.removeItem(dueKey(brand));
}
