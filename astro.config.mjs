// For editors and Astro's own commands. `groundwork` builds the same configuration for any brand.
import { join } from 'node:path';
import { order, siteOf } from './src/cli/site.ts';
import { root, siteConfig } from './src/brand/site-config.ts';

const outDir = join(root, 'dist');
const site = await order(await siteOf({ brand: join(root, 'brands/groundwork') }), outDir);

export default siteConfig({
  sites: new Map([['', site]]),
  outDir,
  cacheDir: join(root, 'node_modules/.astro/groundwork'),
});
