// The storage of this device, for as long as the client wants their answers to be on it.
import { isPassing } from './passing.ts';
import { webStorage, type AnswerStorage } from './storage.ts';

export const lasting: AnswerStorage = webStorage(() => localStorage);

/** Until the window is closed. */
export const passing: AnswerStorage = webStorage(() => sessionStorage);

export const deviceStorage = (brand: string): AnswerStorage =>
  isPassing(brand) ? passing : lasting;
