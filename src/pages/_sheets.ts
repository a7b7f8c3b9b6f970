// The sheets that the routes are made of.
import { getCollection, type CollectionEntry } from 'astro:content';
import { brand, prefixOf } from '../brand/current.ts';
import type { Sheet as SheetOfJourney } from '../schemas/journey.ts';
import { collections, type Collection } from '../schemas/sheet.ts';

export interface Sheet extends SheetOfJourney {
  readonly entry: CollectionEntry<Collection>;
}

let reading: Promise<readonly Sheet[]> | undefined;

/** Every sheet in every language, in the order of the journey. Read once for a build. */
export function allSheets(): Promise<readonly Sheet[]> {
  if (import.meta.env.DEV) return readAll();
  return (reading ??= readAll());
}

export async function sheetsIn(locale: string): Promise<Sheet[]> {
  return (await allSheets()).filter((sheet) => sheet.locale === locale);
}

async function readAll(): Promise<readonly Sheet[]> {
  const lists = await Promise.all(
    collections.map(async (collection) =>
      (await getCollection(collection)).map((entry) => {
        const [locale = '', slug = ''] = entry.id.split('/');
        return { ...entry.data, locale, collection, slug, path: `/${collection}/${slug}/`, entry };
      }),
    ),
  );
  return lists.flat().sort((one, other) => one.order - other.order);
}

/** One page in each language. A new list each time: Astro marks the one that a route gives it. */
export const localePaths = () =>
  brand.locales.map((locale) => ({ params: { locale: prefixOf(locale) } }));
