// From a site's rendered pages to the folder that is published.
import { cp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../brand/site-config.ts';
import type { MadeCopies } from '../hosting/compress.ts';
import { finish } from '../hosting/finish.ts';
import type { Order } from './make-sites.ts';
import { replaceFolder } from './output-folder.ts';
import type { SearchIndexes } from './search-index.ts';

interface Finishing {
  readonly order: Order;
  /** What Astro writes to: the sites' folders, and what they share beside them. */
  readonly made: string;
  /** The folder of this one. */
  readonly key: string;
  readonly indexes: SearchIndexes;
  readonly copies: MadeCopies;
}

export async function finishSite({ order, made, key, indexes, copies }: Finishing): Promise<void> {
  const folder = join(made, key);
  // Hosts look for it there.
  await rename(join(folder, '404/index.html'), join(folder, '404.html'));
  await rm(join(folder, '404'), { recursive: true });
  await indexes.write(folder, order.brand.locales);
  const shared = ['_astro', ...(await readdir(join(root, 'public')).catch(() => []))];
  for (const name of shared) {
    await cp(join(made, name), join(folder, name), { recursive: true });
  }
  for (const { path, bytes } of order.files) await writeFile(join(folder, path), bytes);
  await finish(folder, order.brand, copies);
  await replaceFolder(order.outDir, folder);
}
