import { fill, parts } from '../fields/template.ts';
import type { StringKey, Strings } from './keys.ts';

/** Finds a string and puts values into its gaps. */
export type Translate = (
  key: StringKey,
  values?: Readonly<Record<string, string | number>>,
) => string;

export const translator =
  (strings: Strings): Translate =>
  (key, values = {}) =>
    fill(strings[key], values);

/** The names of a string's gaps, e.g. `['count']`, each once and in alphabetical order. */
export const gapsOf = (text: string): string[] =>
  [...new Set(parts(text).flatMap((part) => (part.kind === 'gap' ? [part.name] : [])))].sort();
