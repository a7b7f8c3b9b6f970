// For editors and Astro's own commands. `groundwork` builds the same configuration for any brand.
import { join } from 'node:path';
import { loadBrand } from './src/brand/load.ts';
import { contentFoldersOf, root, siteConfig } from './src/brand/site-config.ts';

const folder = join(root, 'brands/groundwork');
const { brand } = await loadBrand(folder);
if (!brand) throw new Error('brands/groundwork/brand.yaml is not valid: run `npm run check`.');

export default siteConfig({
  brand,
  contentFolders: contentFoldersOf(folder),
  outDir: join(root, 'dist'),
});
