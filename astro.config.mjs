// For editors and Astro's own commands. `groundwork` builds the same configuration for any brand.
import { join } from 'node:path';
import { siteOf } from './src/cli/site.ts';
import { root, siteConfig } from './src/brand/site-config.ts';

const site = await siteOf({ brand: join(root, 'brands/groundwork') });

export default siteConfig({
  sites: new Map([['', site]]),
  outDir: join(root, 'dist'),
  cacheDir: join(root, 'node_modules/.astro/groundwork'),
});
