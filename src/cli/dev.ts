import { dev as serve } from 'astro';
import { join } from 'node:path';
import { root, siteConfig } from '../brand/site-config.ts';
import { check, checked } from './check.ts';
import { port } from './port.ts';
import { siteOf, type SiteArguments } from './site.ts';

/** Serves a live preview, and names authors' mistakes each time a file changes. */
export async function dev(args: SiteArguments): Promise<void> {
  const site = await siteOf(args);
  const { id, base } = site.brand;
  const server = await serve({
    ...siteConfig({
      sites: new Map([['', site]]),
      outDir: join(root, 'dist'),
      cacheDir: join(root, 'node_modules/.astro', id),
      base,
    }),
    configFile: false,
    server: { port: port() },
  });
  const recheck = async () => {
    try {
      console.log(checked(site, await check(site, false)));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  await recheck();
  for (const event of ['add', 'change', 'unlink'] as const) {
    server.watcher.on(event, (path: string) => {
      if (/\.mdx$|fields\.lock\.json$/.test(path)) void recheck();
    });
  }
}
