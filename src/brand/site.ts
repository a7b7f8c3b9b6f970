// One brand's site, before it is made: all that its pages are made of, as plain values.
import type { Strings } from '../i18n/keys.ts';
import type { Brand } from './brand.ts';

/** Whole languages, by their tags. */
export type Languages = Readonly<Record<string, Strings>>;

export interface Site {
  readonly brand: Brand;
  readonly languages: Languages;
  /** Folders of sheets, a later one overlaying the earlier. Absolute. */
  readonly contentFolders: readonly string[];
}
