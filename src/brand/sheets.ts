// Which files are a brand's sheets: the shared ones, overlaid by its own.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BriefSource, SheetSource } from '../schemas/check.ts';
import { collections, type Collection } from '../schemas/sheet.ts';

export interface SheetFile {
  readonly locale: string;
  readonly collection: Collection;
  readonly slug: string;
  /** The folder of sheets that it comes from. */
  readonly folder: string;
  /** Absolute. */
  readonly path: string;
}

/**
 * The sheets of one collection under some content folders, in order of locale and slug. A sheet in a
 * later folder stands in for one of the same locale and slug in an earlier one.
 */
export async function sheetFiles(
  folders: readonly string[],
  locales: readonly string[],
  collection: Collection,
): Promise<SheetFile[]> {
  const found = new Map<string, SheetFile>();
  for (const locale of locales) {
    for (const folder of folders) {
      const inside = join(folder, locale, collection);
      const names = await readdir(inside).catch(() => []);
      for (const name of names.filter((name) => name.endsWith('.mdx')).sort()) {
        const slug = basename(name, '.mdx');
        const path = join(inside, name);
        found.set(`${locale}/${slug}`, { locale, collection, slug, folder, path });
      }
    }
  }
  return [...found.values()];
}

/** Reads the sheets of all collections. `nameOf` turns a path into what an author calls the file. */
export async function readSheets(
  folders: readonly string[],
  locales: readonly string[],
  nameOf: (path: string) => string,
): Promise<(SheetSource & Pick<SheetFile, 'folder'>)[]> {
  const lists = await Promise.all(
    collections.map((collection) => sheetFiles(folders, locales, collection)),
  );
  return Promise.all(
    lists.flat().map(async ({ path, ...sheet }) => ({
      ...sheet,
      file: nameOf(path),
      text: await readFile(path, 'utf8'),
    })),
  );
}

/** Every language that a folder has sheets in, whether or not a site shows it. */
export async function languagesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/**
 * The brief of each language: a brand's own brief.yaml stands in for the shared one, and that of the
 * `first` language for one that is missing. `nameOf` turns a path into what an author calls the file.
 */
export async function readBriefs(
  folders: readonly string[],
  locales: readonly string[],
  first = locales[0],
  nameOf: (path: string) => string = (path) => path,
): Promise<BriefSource[]> {
  const found = await Promise.all(
    locales.map(async (locale) => {
      for (const language of new Set([locale, first ?? locale])) {
        for (const folder of folders.toReversed()) {
          const path = join(folder, language, 'brief.yaml');
          const text = await readFile(path, 'utf8').catch(() => undefined);
          if (text !== undefined) return [{ locale, file: nameOf(path), text }];
        }
      }
      return [];
    }),
  );
  return found.flat();
}
