// What a visit is like on a slow phone: Lighthouse's marks for each kind of page, what each sends, and how soon
// a page answers to a touch or a key.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { launchOptions } from '../browsers.ts';

const port = 4611;
const origin = `http://localhost:${port}`;

/** One of each kind. */
const paths = [
  '/',
  '/worksheets/',
  '/guides/how-a-session-flows/',
  '/exercises/oskar/',
  '/questions/question-builder/',
  '/worksheets/fears-to-boundaries/',
  '/workbook/',
  '/workbook/print/',
  '/brief/',
  '/review/',
  '/search/',
  '/privacy/',
  '/es/worksheets/commitments/',
];

/** Not among the dependencies: it is as large as all of them together, and only this needs it. */
const lighthouse = 'lighthouse@13.5.0';

export async function benchVisits(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'groundwork-visits-'));
  const args = ['--base', '/', '--out', join(folder, 'out')];
  execFileSync(process.execPath, ['src/cli/groundwork.ts', 'build', ...args], { stdio: 'ignore' });
  const server = spawn(process.execPath, ['src/cli/groundwork.ts', 'preview', ...args], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => server.stdout.once('data', resolve));
  try {
    console.log(
      'Lighthouse, as on a phone: performance, accessibility, best practices, search; sent',
    );
    for (const path of paths)
      console.log(`  ${path.padEnd(36)} ${twice(() => marksOf(path, folder))}`);
    await benchAnswering();
  } finally {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A browser that is started so often fails to, now and then. */
function twice(measure: () => string): string {
  try {
    return measure();
  } catch {
    return measure();
  }
}

interface Report {
  readonly categories: Readonly<Record<string, { readonly score: number }>>;
  readonly audits: Readonly<Record<string, { readonly numericValue?: number }>>;
}

function marksOf(path: string, folder: string): string {
  const file = join(folder, 'report.json');
  const { executablePath = chromium.executablePath(), args = [] } = launchOptions('chromium', true);
  execFileSync(
    'npm',
    ['exec', '--yes', '--package', lighthouse, '--', 'lighthouse', `${origin}${path}`].concat([
      ...['--quiet', '--output=json', `--output-path=${file}`],
      ...['--only-categories=performance,accessibility,best-practices,seo'],
      `--chrome-flags=--headless=new ${args.join(' ')}`,
    ]),
    { env: { ...process.env, CHROME_PATH: executablePath }, stdio: 'ignore' },
  );
  const { categories, audits } = JSON.parse(readFileSync(file, 'utf8')) as Report;
  const marks = Object.values(categories).map(({ score }) => String(Math.round(score * 100)));
  const sent = (audits['total-byte-weight']?.numericValue ?? NaN) / 1024;
  const shift = audits['cumulative-layout-shift']?.numericValue ?? NaN;
  return `${marks.join(' ')}; ${sent.toFixed(0)} KB, shift ${shift.toFixed(3)}`;
}

/** Interaction to next paint, with the processor slowed down to a quarter. */
async function benchAnswering(): Promise<void> {
  const browser = await chromium.launch(launchOptions('chromium', true));
  try {
    const page = await browser.newPage({ viewport: { width: 360, height: 740 } });
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(`${origin}/worksheets/fears-to-boundaries/`);
    await page.locator('workbook-sheet[data-ready]').waitFor();
    // Nobody begins before they have read a line.
    await page.waitForTimeout(1000);
    await page.evaluate(observe);
    await interact(page);
    const times = Object.values(await page.evaluate<Record<string, number>>('globalThis.times'));
    const sorted = times.toSorted((one, other) => other - one);
    // Of every 50 interactions the slowest does not count: https://web.dev/articles/inp
    const inp = sorted[Math.floor(sorted.length / 50)] ?? NaN;
    console.log(
      `Interaction to next paint, a quarter of the speed, ${sorted.length} of 16 ms or more: ${inp} ms, slowest ${sorted[0] ?? NaN} ms`,
    );
  } finally {
    await browser.close();
  }
}

/**
 * Runs in the page. The browser tells of what takes 16 ms or more, in steps of 8 ms: a touch of a button is one
 * interaction of three events, and as slow as the slowest of them.
 */
function observe(): void {
  const times: Record<number, number> = {};
  Object.assign(globalThis, { times });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEntry & { interactionId?: number })[]) {
      const { interactionId = 0, duration } = entry;
      if (interactionId > 0) times[interactionId] = Math.max(times[interactionId] ?? 0, duration);
    }
  }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
}

/** Else Playwright looks in the page, before each click, at what lies under the pointer: its time, not a client's. */
const press = { force: true };

/** What a client does on a sheet. */
async function interact(page: Page): Promise<void> {
  const fear = page.getByRole('group', { name: 'Fear 1' });
  await fear.getByLabel('The fear').click(press);
  await page.keyboard.type('Speaking in front of people I do not know', { delay: 40 });
  await fear.getByLabel('What is under it?').click(press);
  await page.keyboard.type('A conference at which I froze. '.repeat(3), { delay: 30 });
  await fear.getByLabel('Exclude: I will not take a job that has it').click(press);
  await fear.getByLabel('Your boundary, as a rule').click(press);
  await page.keyboard.type('No presenting among the three main tasks of a week.', { delay: 30 });
  await page.getByRole('button', { name: 'Add another fear' }).click(press);
  await page.getByRole('button', { name: 'Remove fear 4' }).click(press);
  await page.getByLabel('There are three to five on each side').click(press);
  await page.getByRole('button', { name: 'Clear', exact: true }).click(press);
  await page.getByRole('button', { name: 'Keep my answers' }).click(press);
  await page.waitForTimeout(1000);
}
