// The sites of this build, and what a page of theirs needs to know of them. Build and preview say which they
// are, in a file: see site-config.ts.
import { readFileSync } from 'node:fs';
import { directionOf, type Direction } from '../i18n/direction.ts';
import { translator, type Translate } from '../i18n/strings.ts';
import type { Brand } from './brand.ts';
import type { ShownLogo } from './logo/shown.ts';
import type { Site } from './site.ts';

declare const __SITES__: string;

/** A site, and the folder that its pages are in while several are made: empty for a lone one. */
export interface PlacedSite extends Site {
  readonly key: string;
}

const sites = JSON.parse(readFileSync(__SITES__, 'utf8')) as readonly PlacedSite[];

/** The folders that any of these sites has its sheets from. */
export const contentFolders = [...new Set(sites.flatMap((site) => site.contentFolders))];

/** A language of a site: what pages are made for. */
export interface Edition {
  readonly site: PlacedSite;
  readonly brand: Brand;
  /** The path that the site is served under, with a slash at both ends. */
  readonly base: string;
  readonly locale: string;
  /** The language that the words of the page are in: `locale`, but on a sheet that is not there in it. */
  readonly language: string;
  /** Which way `language` is written. */
  readonly direction: Direction;
  readonly t: Translate;
  /** What a language is called in `locale`, e.g. `français`. */
  readonly nameOf: (language: string) => string;
  readonly logo: ShownLogo | undefined;
  /** All languages of the site, this one among them. */
  readonly all: readonly Edition[];
  /** The center's statement in `locale`, or in the first language that it has one in. */
  readonly confidentiality: string | undefined;
  /** The address of a page of this site, given as authors write it: `/guides/…/`. */
  readonly href: (path: string) => string;
  /** Whether such an address is of a sheet that the center hides. */
  readonly isHidden: (path: string) => boolean;
}

/** The part of a route that tells editions apart. The first language of a lone site has none. */
const paramOf = ({ key }: PlacedSite, locale: string | undefined) =>
  [key, locale].filter(Boolean).join('/') || undefined;

/** By the parts of their routes. */
export const editions: ReadonlyMap<string | undefined, Edition> = new Map(
  sites.flatMap((site) =>
    site.brand.locales.map((locale, index) => {
      const prefix = index === 0 ? undefined : locale;
      return [paramOf(site, prefix), editionOf(site, locale, prefix)] as const;
    }),
  ),
);

function editionOf(site: PlacedSite, locale: string, prefix: string | undefined): Edition {
  const { brand, languages } = site;
  const strings = languages[locale];
  if (!strings) throw new Error(`${brand.name} has no strings in "${locale}".`);
  const start = brand.base + (prefix === undefined ? '' : `${prefix}/`);
  return {
    site,
    brand,
    base: brand.base,
    locale,
    language: locale,
    direction: directionOf(locale),
    t: translator(strings),
    nameOf: (language) =>
      new Intl.DisplayNames(locale, { type: 'language' }).of(language) ?? language,
    logo: site.pictures.logo,
    get all() {
      return editionsOf(site);
    },
    confidentiality: inLanguage(brand, locale),
    href: (path) => (path.startsWith('/') ? start + path.slice(1) : path),
    isHidden: (path) => brand.hide.includes(/^\/[a-z]+\/([a-z0-9-]+)\//.exec(path)?.[1] ?? ''),
  };
}

export const editionsOf = (site: PlacedSite): Edition[] =>
  [...editions.values()].filter((edition) => edition.site === site);

function inLanguage({ confidentiality, locales }: Brand, locale: string): string | undefined {
  if (typeof confidentiality === 'string') return confidentiality;
  return [locale, ...locales].map((each) => confidentiality?.[each]).find((text) => text);
}

/** The same edition, speaking another language of its site. */
export function speaking(edition: Edition, language: string): Edition {
  const strings = edition.site.languages[language];
  return strings
    ? { ...edition, language, direction: directionOf(language), t: translator(strings) }
    : edition;
}
