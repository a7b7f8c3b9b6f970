// From a site's rendered pages to the folder that is published.
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finish } from '../hosting/finish.ts';
import type { Order } from './make-sites.ts';
import { replaceFolder } from './output-folder.ts';
import type { Shared } from './shared.ts';
import type { SearchIndexes } from './search-index.ts';
import type { Pages } from './site-by-site.ts';
import type { Workers } from './worker.ts';

interface Finishing {
  readonly order: Order;
  /** What Astro writes to: the sites' folders, and what they share beside them. */
  readonly made: string;
  /** The folder of this one. */
  readonly key: string;
  readonly pages: Pages;
  readonly shared: Shared;
  readonly indexes: SearchIndexes;
  readonly workers: Workers;
}

export async function finishSite(finishing: Finishing): Promise<void> {
  const { order, made, key, pages, shared, indexes, workers } = finishing;
  const folder = join(made, key);
  // Hosts look for it there.
  await rename(join(folder, '404/index.html'), join(folder, '404.html'));
  await rm(join(folder, '404'), { recursive: true });
  await indexes.write(folder, pages, order.brand);
  await shared.linkInto(folder);
  for (const { path, bytes } of order.files) await writeFile(join(folder, path), bytes);
  await finish(folder, order.brand, [...pages.values()]);
  await workers.write(folder, pages, order.brand.locales);
  await replaceFolder(order.outDir, folder);
}
