// Where answers live on this device: for good, or, where the device is not the client's own, until the
// window is closed.
import { webStorage, type AnswerStorage } from './storage.ts';

/** Everything of a brand's is kept under keys that begin so, in storage and in the second place. */
export const prefixOf = (brand: string): string => `groundwork:${brand}:`;

const passingKey = (brand: string) => `${prefixOf(brand)}not-my-device`;

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

export const lasting: AnswerStorage = webStorage(() => localStorage);
export const passing: AnswerStorage = webStorage(() => sessionStorage);

export const deviceStorage = (brand: string): AnswerStorage =>
  isPassing(brand) ? passing : lasting;
