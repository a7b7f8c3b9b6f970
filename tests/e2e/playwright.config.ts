import { defineConfig, type Project } from '@playwright/test';
import { launchOptions, type Engine } from '../browsers.ts';
import { originOf, sites } from '../sites.ts';

const project = (engine: Engine, isWhole = false): Project => {
  const { channel, ...options } = launchOptions(engine, isWhole);
  // Playwright turns this cache off.
  if (isWhole) options.ignoreDefaultArgs = ['--disable-back-forward-cache'];
  return {
    name: isWhole ? `whole ${engine}` : engine,
    use: {
      browserName: engine,
      launchOptions: options,
      ...(channel === undefined ? {} : { channel }),
    },
  };
};

/** What needs a browser as a client has it: its profile, its back/forward cache, storage that frames are refused. */
const ofWhole = /(embedding|erasing|kill)\.spec\.ts/;

/** Where answers are kept, handed on or taken away: nothing here may fail even once. */
const ofKeeping =
  /(copy|device|erasing(-refused)?|files|hostile|kill|newer|round-trip|saving|storage|tabs(-series)?|update)\.spec\.ts/;

/** A web server that stands in for `preview`, such as nginx: see tests/hosts/servers.ts. */
const host = process.env['GROUNDWORK_HOST'];

export default defineConfig({
  testDir: '.',
  outputDir: '../../node_modules/.cache/groundwork-tests/results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A slow machine takes many times what a quick one does, and neither is a mistake. What hangs ends all the same.
  timeout: 300_000,
  expect: { timeout: 30_000 },
  // What failed is told in full at the end, where a log is read first.
  reporter: [['dot']],
  // What a worker fetches quietly would take turns with what a test is about. Those that are about it, and the
  // visit to every page, have it.
  use: { baseURL: originOf(sites.root), serviceWorkers: 'block' },
  projects: [
    { ...project('chromium'), testIgnore: ofWhole },
    { ...project('chromium', true), testMatch: ofWhole },
    // Playwright drives this Firefox by a young protocol, which has taken one navigation for another. What passed
    // at the second try only is named at the end.
    { ...project('firefox'), testIgnore: ofKeeping, retries: 1 },
    { ...project('firefox'), name: 'firefox keeping', testMatch: ofKeeping },
  ],
  webServer: Object.values(sites).map(({ brand, out, base, port }) => ({
    command:
      host === undefined
        ? `node src/cli/groundwork.ts preview --brand ${brand} --out ${out} --base ${base}`
        : `node tests/hosts/serve.ts ${host} ${out} ${base} ${port}`,
    // A web server's own processes end with it only where it is asked to.
    gracefulShutdown: { signal: 'SIGTERM', timeout: 5_000 },
    cwd: '../..',
    env: { PORT: String(port) },
    url: `http://localhost:${port}${base}`,
    reuseExistingServer: false,
  })),
});
