// Whose device this is. Where it is not the client's, answers live in the session of one window only.

/** Everything of a brand's is kept under keys that begin so, in storage and in the second place. */
export const prefixOf = (brand: string): string => `groundwork:${brand}:`;

export const passingKey = (brand: string) => `${prefixOf(brand)}not-my-device`;

/** Written for a moment while words are erased, so that pages in other tabs hear of it. */
export const erasedKey = (brand: string): string => `${prefixOf(brand)}erased`;

/** Whether the client has said that this is not their device. It holds for one window. */
export function isPassing(brand: string): boolean {
  try {
    return sessionStorage.getItem(passingKey(brand)) !== null;
  } catch {
    return false;
  }
}

/** Under this key stands that the client has turned single keys off, in whichever storage is theirs. */
export const keyOfKeys = (brand: string): string => `${prefixOf(brand)}keys`;

/** Whether single keys do nothing, because the client wants it so. */
export const keysOff = (brand: string): boolean => keptHere().includes(keyOfKeys(brand));

/** The keys of all that this device and this window keep. None where storage is refused. */
export function keptHere(): string[] {
  try {
    return [...Object.keys(localStorage), ...Object.keys(sessionStorage)];
  } catch {
    return [];
  }
}
