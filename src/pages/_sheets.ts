// The sheets that the routes are made of.
import { getCollection, type CollectionEntry } from 'astro:content';
import { contentFolders, editions, type Edition } from '../brand/current.ts';
import type { Sheet as SheetOfJourney } from '../schemas/journey.ts';
import { collections, type Collection } from '../schemas/sheet.ts';

export interface Sheet extends SheetOfJourney {
  readonly entry: CollectionEntry<Collection>;
}

/** By the folder that they come from and their language. */
type Shelves = ReadonlyMap<string, readonly Sheet[]>;

let shelves: Promise<Shelves> | undefined;
const read = new Map<string, Promise<readonly Sheet[]>>();

/** Every sheet of a language of a site, in the order of the journey. Read once for a build. */
export function sheetsIn(edition: Edition): Promise<readonly Sheet[]> {
  if (import.meta.env.DEV) return fillShelves().then((all) => choose(all, edition));
  const key = `${edition.site.key}/${edition.locale}`;
  const known = read.get(key);
  if (known) return known;
  const reading = (shelves ??= fillShelves()).then((all) => choose(all, edition));
  read.set(key, reading);
  return reading;
}

async function fillShelves(): Promise<Shelves> {
  const lists = await Promise.all(
    collections.map(async (collection) =>
      (await getCollection(collection)).map((entry) => {
        const [folder = '', language = '', slug = ''] = entry.id.split('/');
        const path = `/${collection}/${slug}/`;
        return { folder, ...entry.data, language, collection, slug, path, entry };
      }),
    ),
  );
  return Map.groupBy(lists.flat(), ({ folder, language }) => `${folder}/${language}`);
}

/** A site's own sheets stand in for shared ones, and its first language for a sheet that is not in another. */
function choose(all: Shelves, { site, brand, locale }: Edition): Sheet[] {
  const chosen = new Map<string, Sheet>();
  const [first = locale] = brand.locales;
  for (const language of new Set([first, locale])) {
    for (const folder of site.contentFolders) {
      const shelf = all.get(`${contentFolders.indexOf(folder)}/${language}`) ?? [];
      for (const sheet of shelf) chosen.set(sheet.slug, sheet);
    }
  }
  return [...chosen.values()]
    .filter(({ slug }) => !brand.hide.includes(slug))
    .sort((one, other) => one.order - other.order);
}

/** One page in each language of each site. A new list each time: Astro marks the one that a route gives it. */
export const editionPaths = () => [...editions].map(([site]) => ({ params: { site } }));

/** One page for each site, or for those that fit. */
export const sitePaths = (fits: (edition: Edition) => boolean = () => true) =>
  [...editions]
    .filter(([, edition]) => edition.locale === edition.brand.locales[0] && fits(edition))
    .map(([site]) => ({ params: { site } }));

/** One page for each sheet in each language of each site. */
export async function sheetPaths(fits: (sheet: Sheet) => boolean = () => true) {
  const lists = await Promise.all(
    [...editions].map(async ([site, edition]) =>
      (await sheetsIn(edition)).filter(fits).map((sheet) => ({
        params: { site, collection: sheet.collection, slug: sheet.slug },
        props: { sheet },
      })),
    ),
  );
  return lists.flat();
}
