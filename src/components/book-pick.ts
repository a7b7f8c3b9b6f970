// What of the workbook is to be printed, and how: read from the page's address, and written to it.
import { paperIn } from './paper.ts';

/** The part with answers that no sheet asks for any more. It is picked like a sheet. */
export const earlierPart = 'earlier-answers';

export const sizes = ['a4', 'letter'] as const;
type Size = (typeof sizes)[number];

/** What `data-paper` says to the style sheets, in its address's spelling. */
export const papers = ['filled', 'filled-large', 'blank', 'blank-large'] as const;
type Paper = (typeof papers)[number];

export interface Pick {
  readonly sheets: ReadonlySet<string>;
  readonly paper: Paper;
  readonly size: Size;
}

/** What there is to pick from. */
export interface Offer {
  /** In the order of the journey. */
  readonly sheets: readonly string[];
  /** Those that are picked unless the address says otherwise. */
  readonly usual: readonly string[];
  readonly size: Size;
}

/** Any address gives a pick: what it says and nobody offers is left out. */
export function pickIn(address: URLSearchParams, offer: Offer): Pick {
  return {
    sheets: new Set(sheetsIn(address.get('sheets'), offer)),
    paper: papers.find((paper) => paper === address.get('paper')) ?? 'filled',
    size: sizes.find((size) => size === address.get('size')) ?? offer.size,
  };
}

function sheetsIn(asked: string | null, { sheets, usual }: Offer): readonly string[] {
  if (asked === 'all') return sheets;
  if (asked === 'none') return [];
  const named = sheets.filter((sheet) => asked?.split(',').includes(sheet));
  return named.length > 0 ? named : usual;
}

/** Puts a pick into an address, as short as it can be said. */
export function writePick(address: URLSearchParams, pick: Pick, offer: Offer): void {
  const picked = offer.sheets.filter((sheet) => pick.sheets.has(sheet));
  const isLike = (others: readonly string[]) => picked.join() === others.join();
  const sheets = isLike(offer.usual)
    ? undefined
    : isLike(offer.sheets)
      ? 'all'
      : picked.join(',') || 'none';
  const values = {
    sheets,
    paper: pick.paper === 'filled' ? undefined : pick.paper,
    size: pick.size === offer.size ? undefined : pick.size,
  };
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined) address.delete(key);
    else address.set(key, value);
  }
}

/** The size of a region's paper. `language` is a tag such as `en-GB`. */
export const sizeIn = (language: string): Size =>
  paperIn(language) === 'Letter' ? 'letter' : 'a4';
