import { dev as serve, type AstroIntegration } from 'astro';
import type { BuiltFile } from '../brand/logo/files.ts';
import { join } from 'node:path';
import { root, siteConfig } from '../brand/site-config.ts';
import { check, checked } from './check.ts';
import { port } from './port.ts';
import { order, siteOf, type SiteArguments } from './site.ts';

/** Serves a live preview, and names authors' mistakes each time a file changes. */
export async function dev(args: SiteArguments): Promise<void> {
  const site = await siteOf(args);
  const { files, ...shown } = await order(site, join(root, 'dist'));
  const { id, base } = site.brand;
  const server = await serve({
    ...siteConfig({
      sites: new Map([['', shown]]),
      outDir: join(root, 'dist'),
      cacheDir: join(root, 'node_modules/.astro', id),
      base,
      integrations: [servePictures(files, base)],
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

/** What a build writes beside the pages. */
const servePictures = (files: readonly BuiltFile[], base: string): AstroIntegration => ({
  name: 'groundwork-pictures',
  hooks: {
    'astro:server:setup': ({ server }) => {
      const byPath = new Map(files.map(({ path, bytes }) => [`${base}${path}`, bytes]));
      server.middlewares.use((request, response, next) => {
        const bytes = byPath.get(request.url ?? '');
        const kind = request.url?.endsWith('.svg') ? 'image/svg+xml' : 'image/png';
        if (bytes) response.writeHead(200, { 'content-type': kind }).end(bytes);
        else next();
      });
    },
  },
});
