// Whether a file on this device follows every change: see `copy-file.ts`.
import { lasting } from '../answers/device.ts';
import { prefixOf } from '../answers/passing.ts';

export const copyKey = (brand: string): string => `${prefixOf(brand)}copy`;

export const hasCopy = (brand: string): boolean => lasting.read(copyKey(brand)) !== null;
