// All that CI runs, in the order in which a mistake is found soonest.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBrowsers } from './browsers.ts';
import { judge } from './budgets.ts';
import { judgeForms } from './forms.ts';
import { debian, installedHosts } from './hosts/servers.ts';
import { sites } from './sites.ts';
import { buildUpdate } from './update.ts';
import { isInstalled } from './webkit/browser.ts';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));

/** A step that this machine cannot run returns why. */
const steps: readonly (readonly [title: string, step: () => unknown])[] = [
  ['Format', () => run('prettier', '--check', '.')],
  ['Types', () => run('astro', 'check', '--minimumSeverity', 'error')],
  ['Types of the worker', () => run('tsc', '--project', 'src/worker')],
  ['Lint', () => run('eslint', '.')],
  ['Dead code', () => run('knip')],
  ['Unit tests', () => run('vitest', 'run', '--project', 'unit')],
  ['Fixture builds', () => run('vitest', 'run', '--project', 'build')],
  ...Object.values(sites).map(
    ({ brand, base, out }) =>
      [
        `Build for ${base}`,
        () =>
          run(
            ...(['node', 'src/cli/groundwork.ts', 'build'] as const),
            ...(['--brand', brand, '--base', base, '--out', out] as const),
          ),
      ] as const,
  ),
  ['Build a site and its next version', buildUpdate],
  [
    'HTML validity',
    () =>
      run(
        ...(['html-validate', '--config', 'tests/html-validate.json'] as const),
        ...[`${sites.root.out}/**/*.html`, `${sites.branded.out}/fr/{.,worksheets/*}/index.html`],
      ),
  ],
  ['Size budgets', () => judge(sites.root.out)],
  ['Forms', () => judgeForms(sites.root.out, sites.nested.out)],
  ['Browsers', ensureBrowsers],
  ['Browser tests', () => run('playwright', 'test', '--config', 'tests/e2e/playwright.config.ts')],
  ['WebKitGTK', webkit],
  ['Hosts', hosts],
];

/** The third engine, where it is: no package manager but the system's has it. */
function webkit(): string | undefined {
  if (!isInstalled()) {
    return 'WebKitGTK is not here. On Debian: apt-get install webkit2gtk-driver xvfb xauth';
  }
  run('vitest', 'run', '--project', 'webkit');
  return undefined;
}

/** Web servers with the files that a build writes for them: what they send, and what a browser makes of it. */
function hosts(): string | undefined {
  const installed = installedHosts();
  if (installed.length === 0) return `No web server is here. On Debian: ${debian}`;
  run('vitest', 'run', '--project', 'hosts');
  for (const host of installed) {
    console.log(`   ${host}`);
    process.env['GROUNDWORK_HOST'] = host;
    run(
      ...(['playwright', 'test', '--config', 'tests/e2e/playwright.config.ts'] as const),
      ...(['--project=chromium', 'every-page', 'search', 'saving', 'pdf-form'] as const),
    );
  }
  delete process.env['GROUNDWORK_HOST'];
  return undefined;
}

function run(command: string, ...args: string[]): void {
  const { status, error } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`${command} ended with status ${String(status)}.`);
}

let passed = 0;
let failed = 0;
let skipped = 0;
for (const [title, step] of steps) {
  const start = Date.now();
  console.log(`\n── ${title}`);
  try {
    const outcome = await step();
    if (typeof outcome === 'string') {
      skipped++;
      console.log(`   not run: ${outcome}`);
      continue;
    }
    passed++;
    console.log(`   passed in ${((Date.now() - start) / 1000).toFixed(1)} s`);
  } catch (error) {
    failed++;
    console.error(`   FAILED: ${title}. ${error instanceof Error ? error.message : String(error)}`);
  }
}
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
