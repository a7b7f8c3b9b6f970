// Builds some brands in a process of its own, and tells the one that started it: `node batch.ts OUT BRAND…`.
import { once } from 'node:events';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { makeSites, type Order } from '../build/make-sites.ts';
import { checkFolder } from '../build/output-folder.ts';
import { check } from './check.ts';
import { order, siteOf } from './site.ts';

/** What the starting process hears. `brand` is a folder's name. */
export type News =
  /** All brands are checked. It goes on once it is told to. */
  | { readonly kind: 'checked' }
  | { readonly kind: 'bundled' }
  | { readonly kind: 'said'; readonly line: string }
  | { readonly kind: 'made'; readonly folder: string; readonly brand: string }
  | {
      readonly kind: 'failed';
      readonly folder: string;
      readonly brand: string;
      readonly reason: string;
    };

const [out = '', ...folders] = process.argv.slice(2);
const folderOf = new Map<Order, string>();

const tell = (news: News) => process.send?.(news);

function fail(folder: string, error: unknown): void {
  const reason = error instanceof Error ? error.message : String(error);
  tell({ kind: 'failed', folder, brand: basename(folder), reason: oneLine(reason) });
}

/** A report has a headline and a line for each mistake: the first of these, and how many follow. */
function oneLine(report: string): string {
  const lines = stripVTControlCharacters(report)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const [headline = '', first, ...more] = lines;
  if (first === undefined || !headline.endsWith(':')) return headline;
  return more.length > 0 ? `${first} (and ${more.length} more)` : first;
}

for (const folder of folders) {
  try {
    const site = await siteOf({ brand: folder });
    const outDir = join(out, basename(folder));
    await check(site);
    await checkFolder(outDir);
    folderOf.set(await order(site, outDir), folder);
  } catch (error) {
    fail(folder, error);
  }
}

tell({ kind: 'checked' });
if (process.connected) await once(process, 'message');

await makeSites([...folderOf.keys()], {
  onBundled: () => tell({ kind: 'bundled' }),
  onMade(order) {
    const folder = folderOf.get(order) ?? '';
    tell({ kind: 'made', folder, brand: basename(folder) });
  },
  onFailed: (order, error) => fail(folderOf.get(order) ?? '', error),
});
// Whoever started this listens no longer.
if (process.connected) process.disconnect();
