// What is kept of a site for use without a network: its names, which the worker and the pages agree on. Of a
// client's own nothing is in it.

/** A file of the site as the build made it. */
export interface Held {
  /** From the site's root; that of a page ends with a slash. */
  readonly path: string;
  /** The beginning of its SHA-256, in base64url. */
  readonly hash: string;
  /** What it weighs on its way, in bytes. */
  readonly size: number;
}

/** What the worker of a site knows of it. */
export interface Holdings {
  /** The first stands at the root, the others in folders of their names. */
  readonly locales: readonly string[];
  readonly files: readonly (readonly [path: string, hash: string, size: number])[];
  /** The page for what is not kept, in each language, and what that page is made of. */
  readonly offline: Readonly<Record<string, readonly string[]>>;
}

/** How much of a hash tells contents apart. In characters. */
export const hashLength = 10;

/** Sites of one host have their paths in common with nobody: so has what is kept of each. */
export const cacheNameOf = (base: string): string => `groundwork:${base}`;

/** The path of what is kept under an address such as `…/guides/oskar/?v=1a2b3c`. */
export const keptPath = (key: string, root: string): string =>
  new URL(key).pathname.slice(new URL(root).pathname.length);

/** Another content has another name there. */
export const isHashed = (path: string): boolean =>
  path.startsWith('_astro/') || /^pagefind\/.*_[\da-f]{7,}\./.test(path);

/** The same for a file before and after an update, also where its name says what is in it. */
export const stemOf = (path: string): string =>
  path.startsWith('_astro/') ? path.replace(/\.[\w-]+\.(\w+)$/, '.$1') : path;

/** The language that a file is for: `undefined` where all need it. */
export function languageOf(path: string, locales: readonly string[]): string | undefined {
  if (path.startsWith('_astro/')) return undefined;
  const index = /^pagefind\/(?:(?:fragment|index|filter)\/|pagefind\.|wasm\.)(\w+?)[_.]/.exec(path);
  if (index) return locales.find((locale) => locale === index[1]);
  if (path.startsWith('pagefind/')) return undefined;
  return locales.slice(1).find((locale) => path.startsWith(`${locale}/`)) ?? locales[0];
}

/** Large, and for paper: kept where it is asked for, and never fetched along. */
export const isForPaper = (path: string): boolean =>
  path.endsWith('.pdf') || path.endsWith('workbook/print/');

/** What pages ask the worker. `SKIP_WAITING` is Workbox's own. */
export type Question =
  | { readonly type: 'SKIP_WAITING' }
  | { readonly type: 'LEFT' }
  | { readonly type: 'KEEP'; readonly path: string };

/** A file that is not kept, as it is now. */
export interface Left extends Pick<Held, 'path' | 'size'> {
  /** An earlier version of it is kept. */
  readonly isUpdate: boolean;
}
