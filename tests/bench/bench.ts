// Prints the figures that the README quotes. `npm run bench -- 40 400` chooses the sizes.
import { spawnSync } from 'node:child_process';
import { ensureBrowsers } from '../browsers.ts';
import { benchBuild, versions } from './build.ts';
import { benchBrands } from './brands.ts';
import { benchTyping } from './typing.ts';
import { benchVisits } from './visits.ts';

const asked = process.argv.slice(2).map(Number);

console.log(`Node ${process.versions.node}, ${versions()}\n`);
await ensureBrowsers();
await benchTyping();
await benchVisits();
spawnSync('vitest', ['run', '--project', 'bench', '--silent=false'], { stdio: 'inherit' });
benchBuild(asked.length > 0 ? asked : [40, 400, 2000]);
await benchBrands([10, 100]);
