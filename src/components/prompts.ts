// What is needed to put answers into files, fetched when one is made.
import type { PackedSheet } from '../fields/located.ts';

export const fileStrings = [
  'files.title',
  'files.made',
  'files.how',
  'files.reading',
  'files.other',
  'files.earlier',
  'files.earlier.text',
  'files.unread',
  'files.unread.text',
  'form.page',
] as const;

export interface Prompts {
  readonly language: string;
  /** Which way it is written. */
  readonly direction: 'ltr' | 'rtl';
  readonly brand: { readonly id: string; readonly name: string };
  readonly strings: Readonly<Record<(typeof fileStrings)[number], string>>;
  /** In the order of the journey. */
  readonly sheets: readonly PackedSheet[];
}

/** What every page says of itself: its brand, and where its prompts and the faces of PDFs are. */
export function pageFacts(): Readonly<Record<'brand' | 'prompts' | 'faces', string>> {
  const {
    brand = '',
    prompts = '',
    faces = '',
  } = document.querySelector<HTMLElement>('device-notice')?.dataset ?? {};
  return { brand, prompts, faces };
}

/** Where this site begins: other pages of the same host may be another's. */
export const siteRoot = (): URL => new URL('.', new URL(pageFacts().faces, location.href));

const fetched = new Map<string, Promise<Prompts>>();

/** Fetched once for all that need them on a page. Rejects where there is no connection, and can be asked again. */
export function fetchPrompts(href: string): Promise<Prompts> {
  const fetching = fetched.get(href) ?? load(href);
  fetched.set(href, fetching);
  fetching.catch(() => fetched.delete(href));
  return fetching;
}

async function load(href: string): Promise<Prompts> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} is not there.`);
  return (await response.json()) as Prompts;
}
