// Whether there is anything of a client's here at all: most who open a first page have nothing yet.
import { prefixOf } from '../answers/passing.ts';

/** Looks in all places where answers may be, and reads none. */
export async function hasBegun(brand: string): Promise<boolean> {
  const start = `${prefixOf(brand)}answer:`;
  try {
    const keys = [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
    if (keys.some((key) => key.startsWith(start))) return true;
    const databases = await indexedDB.databases();
    return databases.some(({ name }) => `${name ?? ''}:` === prefixOf(brand));
  } catch {
    return false;
  }
}
