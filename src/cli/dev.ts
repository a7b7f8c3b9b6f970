import { dev as serve } from 'astro';
import { siteConfig, type Site } from '../brand/site-config.ts';
import { check } from './check.ts';
import { port } from './port.ts';

/** Serves a live preview, and names authors' mistakes each time a file changes. */
export async function dev(site: Site): Promise<void> {
  const server = await serve({ ...siteConfig(site), configFile: false, server: { port: port() } });
  const recheck = () =>
    check(site, false).catch((error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
    });
  await recheck();
  for (const event of ['add', 'change', 'unlink'] as const) {
    server.watcher.on(event, (path: string) => {
      if (/\.mdx$|fields\.lock\.json$/.test(path)) void recheck();
    });
  }
}
