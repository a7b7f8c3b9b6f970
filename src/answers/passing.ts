// Whose device this is. Where it is not the client's, answers live in the session of one window only.

/** Everything of a brand's is kept under keys that begin so, in storage and in the second place. */
export const prefixOf = (brand: string): string => `groundwork:${brand}:`;

const passingKey = (brand: string) => `${prefixOf(brand)}not-my-device`;

/** Told to this window's other pages when everything is erased: see `visitOf`. */
export const erasedKey = (brand: string): string => `${prefixOf(brand)}erased`;

/** What no page outlives: another answer than at its start means that words on it may be gone for good. */
export function visitOf(brand: string): string {
  try {
    return `${isPassing(brand)} ${sessionStorage.getItem(erasedKey(brand)) ?? ''}`;
  } catch {
    return '';
  }
}

/** Whether the client has said that this is not their device. It holds for one window. */
export function isPassing(brand: string): boolean {
  try {
    return sessionStorage.getItem(passingKey(brand)) !== null;
  } catch {
    return false;
  }
}

export function setPassing(brand: string): void {
  sessionStorage.setItem(passingKey(brand), 'yes');
}

/** Under this key stands that the client has turned single keys off, in whichever storage is theirs. */
export const keyOfKeys = (brand: string): string => `${prefixOf(brand)}keys`;

/** Whether single keys do nothing, because the client wants it so. */
export function keysOff(brand: string): boolean {
  try {
    return [localStorage, sessionStorage].some((each) => each.getItem(keyOfKeys(brand)));
  } catch {
    return false;
  }
}
