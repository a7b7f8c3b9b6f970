// Builds a site of generated sheets alone, without the shared ones: `node generated.ts FOLDER`.
import { join } from 'node:path';
import { makeSite } from '../../src/build/make-sites.ts';
import { check } from '../../src/cli/check.ts';
import { order, siteOf } from '../../src/cli/site.ts';

const folder = process.argv[2] ?? '';
const site = { ...(await siteOf({ brand: folder })), contentFolders: [join(folder, 'content')] };
await check(site);
await makeSite(await order(site, join(folder, 'out')));
