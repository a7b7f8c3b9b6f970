// One brand's site, before it is made: all that its pages are made of, as plain values.
import type { Strings } from '../i18n/keys.ts';
import type { Brand } from './brand.ts';
import type { Pictures } from './pictures.ts';
import type { Palettes } from './tokens.ts';

/** Whole languages, by their tags. */
export type Languages = Readonly<Record<string, Strings>>;

/** A site's colours, and the style that puts them in place: empty where they are the shared ones. */
export interface Look {
  readonly palettes: Palettes;
  readonly css: string;
}

export interface Site {
  readonly brand: Brand;
  readonly look: Look;
  readonly pictures: Pictures;
  readonly languages: Languages;
  /** Folders of sheets, a later one overlaying the earlier. Absolute. */
  readonly contentFolders: readonly string[];
}
