// What the build said of the site that this worker is for: it puts it in front of the worker's code.
import type { Holdings } from './kept.ts';

declare const __HOLDINGS__: Holdings;

export const holdings: Holdings = __HOLDINGS__;

/** By paths. */
export const held: ReadonlyMap<string, { readonly hash: string; readonly size: number }> = new Map(
  holdings.files.map(([path, hash, size]) => [path, { hash, size }]),
);
