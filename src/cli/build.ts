import { build as buildPages } from 'astro';
import { join, relative } from 'node:path';
import { close, createIndex } from 'pagefind';
import { siteConfig, type Site } from '../brand/site-config.ts';
import { finish } from '../hosting/finish.ts';
import { check } from './check.ts';

/** Checks, renders and indexes a site. */
export async function build(site: Site): Promise<void> {
  await check(site);
  console.log('Building the pages…');
  await buildPages({ ...siteConfig(site), configFile: false, logLevel: 'error' });
  console.log('Indexing them for search…');
  await indexPages(site.outDir);
  await finish(site.outDir, site.brand);
  console.log(`Done: ${relative(process.cwd(), site.outDir) || '.'}`);
}

async function indexPages(folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
  try {
    const added = await index.addDirectory({ path: folder });
    const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
    const failures = [...added.errors, ...written.errors];
    if (failures.length > 0) {
      throw new Error(`The search index could not be made: ${failures.join(' ')}`);
    }
  } finally {
    await close();
  }
}
