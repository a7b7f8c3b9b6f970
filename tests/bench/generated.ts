// Builds a site of generated sheets alone, without the shared ones: `node generated.ts FOLDER`.
import { join } from 'node:path';
import { loadBrand } from '../../src/brand/load.ts';
import { build } from '../../src/cli/build.ts';

const folder = process.argv[2] ?? '';
const { brand } = await loadBrand(folder);
if (!brand) throw new Error(`The brand in ${folder} is not valid.`);
await build({ brand, contentFolders: [join(folder, 'content')], outDir: join(folder, 'out') });
