import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { readBriefs, readSheets } from '../brand/sheets.ts';
import { root } from '../brand/site-config.ts';
import type { BrandedSite } from './site.ts';
import { checkSheets } from '../schemas/check.ts';
import { problem, report } from '../schemas/problems.ts';
import { compareLocks, record } from './locks.ts';

/**
 * Checks every sheet of a site and counts them. Throws one report of all that is wrong. Where nothing is, the ids of
 * new fields are recorded, unless `publishing` is false: an author in mid-word publishes nothing.
 */
export async function check(site: BrandedSite, publishing = true): Promise<number> {
  const { brand, contentFolders } = site;
  const nameOf = (path: string) => relative(process.cwd(), path);
  const sources = await readSheets(contentFolders, brand.locales, nameOf);
  const locks = await compareLocks(site, nameOf);
  const problems = [
    ...checkSheets({
      sheets: sources,
      briefs: await readBriefs(contentFolders, brand.locales, brand.locales[0], nameOf),
      first: brand.locales[0] ?? 'en',
      hidden: brand.hide,
      pages: new Set([...pages, ...(await publicFiles())]),
    }),
    ...unknownSheets(site, sources),
    ...locks.problems,
  ];
  if (problems.length > 0) {
    const count = problems.length === 1 ? 'One mistake' : `${problems.length} mistakes`;
    throw new Error(report(`${count} in the sheets:`, problems));
  }
  if (publishing) await record(locks.changes);
  return sources.length;
}

/** What a check that found nothing wrong says. */
export const checked = ({ brand, notices }: BrandedSite, count: number) =>
  [`Checked ${count} sheets of ${brand.name}.`, ...notices].join('\n');

const pages = [
  ...['/', '/search/', '/privacy/', '/accessibility/'],
  ...['/brief/', '/workbook/', '/review/'],
];

const unknownSheets = ({ brand, placeOf }: BrandedSite, sources: readonly { slug: string }[]) =>
  brand.hide.flatMap((slug, index) =>
    sources.some((source) => source.slug === slug)
      ? []
      : [problem('unknown-sheet', placeOf(['hide', index]), { slug })],
  );

async function publicFiles(): Promise<string[]> {
  const folder = join(root, 'public');
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll(sep, '/'));
}
