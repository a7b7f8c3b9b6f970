// What must be true of every page, at the root of a host and under a path.
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { expect, test, type APIRequestContext, type Page } from '@playwright/test';
import { originOf, sites } from '../sites.ts';
import { expectAccessible } from './accessible.ts';
import { done, onMeteredConnection, watchForDone } from './sheet.ts';

function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      relative(folder, join(folder, file))
        .replaceAll(sep, '/')
        .replace(/index\.html$/, ''),
    );
}

// As a client has it.
test.use({ serviceWorkers: 'allow' });

/** Collects what a page says to the console and asks of other origins. */
function watch(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) complaints.push(`asked ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}

/** At 1280 px and 400 % zoom a page is 320 px wide. */
async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const usual = page.viewportSize();
  await page.setViewportSize({ width: 320, height: 700 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  if (usual) await page.setViewportSize(usual);
}

async function load(request: APIRequestContext, url: string) {
  const response = await request.get(url);
  return { status: response.status(), text: await response.text() };
}

/** Every sheet is in it: its accessibility is looked at once, with answers, in `book.spec.ts`. */
const book = 'workbook/print/';

/** What a center's pack changes: colours and words everywhere, and pages of its own. */
const ownPages =
  /^(fr\/)?(|brief\/|workbook\/|guides\/get-your-documents-ready\/|worksheets\/(a-week-that-fits|must-haves)\/)$/;

const isSpanish = (path: string) => path.startsWith('es/');

/** Every page of a site but for its sheets, and of each collection's sheets in each language the first two. */
function fewOfEachKind(pages: readonly string[]): ReadonlySet<string> {
  const kinds = Map.groupBy(pages, (path) =>
    path.replace(/^(.*(guides|exercises|questions|worksheets)\/).+/, '$1…'),
  );
  return new Set([...kinds.values()].flatMap((kind) => kind.slice(0, 2)));
}

type Site = keyof typeof sites;

/**
 * Whether a page is visited. One engine looks at every page, and finds what is wrong with the page; what is wrong
 * with the other engine shows on a few of each kind, so that it looks at all in one language, at the root, alone.
 */
const isVisited = (name: Site, engine: string, path: string, few: ReadonlySet<string>) =>
  engine === 'chromium' || few.has(path) || (name === 'root' && !isSpanish(path));

/**
 * Whether a page is looked at for its accessibility and on a narrow screen. Another path changes nothing of how a
 * page looks, nor does the web server that it comes from.
 */
const isLookedAt = (name: Site, engine: string, path: string, few: ReadonlySet<string>) =>
  process.env['GROUNDWORK_HOST'] === undefined &&
  (name === 'root' ? engine === 'chromium' || few.has(path) : ownPages.test(path));

/** How many pages one browser context visits: a new one for each would cost more than the pages. */
const batch = 10;

for (const [name, site] of Object.entries(sites) as [Site, (typeof sites)[Site]][]) {
  const address = (path: string) => `${originOf(site)}${site.base}${path}`;

  test.describe(`at ${site.base}`, () => {
    const pages = pagesOf(site.out);
    const few = fewOfEachKind(pages);
    for (let start = 0; start < pages.length; start += batch) {
      const paths = pages.slice(start, start + batch);
      test(`pages ${start + 1} to ${start + paths.length} are sound`, async ({
        page,
        browserName,
      }) => {
        const visited = paths.filter((path) => isVisited(name, browserName, path, few));
        test.skip(visited.length === 0, 'the other engine looks at these');
        // Else each context would fetch the whole site along, beside the pages that are looked at.
        await onMeteredConnection(page);
        await watchForDone(page);
        const complaints = watch(page, originOf(site));
        for (const path of visited) {
          await test.step(`/${path}`, async () => {
            await page.goto(address(path));
            const live = page
              .locator('workbook-sheet, session-brief, workbook-overview, workbook-book')
              .first();
            if ((await live.count()) > 0) await expect(live).toHaveAttribute('data-ready');
            const policy = page.locator('meta[http-equiv="content-security-policy" i]');
            await expect(policy).toHaveAttribute(
              'content',
              /default-src 'none'.*require-trusted-types-for 'script'/,
            );
            if (isLookedAt(name, browserName, path, few)) {
              if (!path.endsWith(book)) await expectAccessible(page, browserName);
              await expectNoSidewaysScrolling(page);
            }
            await done(page);
            expect(complaints).toEqual([]);
          });
        }
      });
    }

    test('every link leads somewhere', async ({ request, browserName }) => {
      test.skip(browserName !== 'chromium', 'it asks the server, and no browser');
      const known = new Map<string, Promise<{ status: number; text: string }>>();
      const ask = (url: string) => {
        const asked = known.get(url) ?? load(request, url);
        known.set(url, asked);
        return asked;
      };
      for (const path of pages) {
        const { text } = await ask(address(path));
        const links = [...text.matchAll(/<a\b[^>]*\shref="([^"]*)"/g)].map(([, href = '']) => href);
        for (const href of new Set(links)) {
          const { origin, hash, pathname } = new URL(href.replaceAll('&amp;', '&'), address(path));
          if (origin !== originOf(site)) continue;
          expect(pathname.startsWith(site.base), `${href} on /${path}`).toBe(true);
          const target = await ask(`${origin}${pathname}`);
          expect(target.status, `${href} on /${path}`).toBe(200);
          if (hash !== '') {
            expect(target.text, `${href} on /${path}`).toContain(`id="${hash.slice(1)}"`);
          }
        }
      }
    });

    test('filling in, clearing and searching say nothing to the console and ask no one else', async ({
      page,
    }) => {
      await onMeteredConnection(page);
      await watchForDone(page);
      const complaints = watch(page, originOf(site));
      await page.goto(address('worksheets/fears-to-boundaries/'));
      await page.getByRole('group', { name: 'Fear 1' }).getByLabel('The fear').fill('Talks');
      await page.getByRole('button', { name: 'Add another fear' }).click();
      await page.getByRole('button', { name: 'Remove fear 4' }).click();
      await expect(page.locator('.sheet-bar').getByRole('status')).toHaveText('Saved');
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      await page.getByRole('button', { name: 'Clear this sheet' }).click();
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await page.keyboard.type('session');
      const link = page.getByRole('dialog').getByRole('link').first();
      await expect(link).toBeVisible();
      await done(page);
      await link.click();
      await expect(page).toHaveURL(
        new RegExp(`^${address('')}(guides|questions|exercises|worksheets)/`),
      );
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(complaints).toEqual([]);
    });

    test('an unknown address shows the page that says so', async ({ page }) => {
      const response = await page.goto(address('nowhere/'));
      expect(response?.status()).toBe(404);
      await expect(
        page.getByRole('heading', { level: 1, name: 'This page is not here' }),
      ).toBeVisible();
    });
  });
}
