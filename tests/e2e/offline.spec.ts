// Without a network: the server is really gone, which is more than a browser that is told so.
import { expect, test as base, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import { host, type Host } from './server.ts';
import { done, onMeteredConnection, open, saved, stored, watchForDone } from './sheet.ts';

interface Served extends Host {
  /** An address of the site. */
  readonly at: (path: string) => string;
}

const test = base.extend<{ site: Served }>({
  site: async ({}, use) => {
    const { out, base } = sites.nested;
    const served = await host(out, { 'cache-control': 'no-cache' }, undefined, base);
    await use({ ...served, at: (path) => `http://localhost:${served.port}${base}${path}` });
    await served.close().catch(() => undefined);
  },
});
test.use({ serviceWorkers: 'allow' });

/** The paths of what is kept of the site. */
const kept = (page: Page) =>
  page.evaluate(async () => {
    const names = (await caches.keys()).filter((name) => name.startsWith('groundwork:'));
    const keys = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return keys.flat().map(({ url }) => new URL(url).pathname);
  });

/** The paths of what a page is made of. */
const read = (page: Page) =>
  page.evaluate(() => {
    const fetched = performance.getEntriesByType('resource').map(({ name }) => name);
    return [location.href, ...fetched].map((address) => new URL(address).pathname);
  });

const unkept = async (page: Page) => {
  const there = new Set(await kept(page));
  return (await read(page)).filter((path) => !there.has(path));
};

const registrations = (page: Page) =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

const state = (page: Page) => page.locator('[data-state]');
const allKept = 'All sheets are kept on this device. They open without a network.';

test('after one visit every sheet, the search and the answers are there without a network', async ({
  page,
  site,
}) => {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await watchForDone(page);
  await page.goto(site.at('offline/'));
  await expect(state(page)).toHaveText(allKept, { timeout: 60_000 });
  await done(page);
  const sheets = await page
    .locator('.kept-sheets a')
    .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
  expect(sheets.length).toBeGreaterThan(44);
  await site.close();
  for (const address of sheets) {
    await page.goto(address);
    await expect(page.locator('h1')).toBeVisible();
    await expect(page.locator('offline-desk')).toHaveCount(0);
    const sheet = page.locator('workbook-sheet').first();
    if ((await sheet.count()) > 0) await expect(sheet).toHaveAttribute('data-ready');
    await done(page);
  }
  await open(page, site.at('worksheets/fears-to-boundaries/'));
  const hardest = page.getByLabel('Which boundary will be hardest');
  await hardest.fill('Written on a train');
  await saved(page);
  await done(page);
  await page.reload();
  await expect(hardest).toHaveValue('Written on a train');
  await done(page);
  await page.goto(site.at('search/'));
  await page.getByLabel('Words to look for').fill('boundaries');
  await expect(page.locator('[data-results] a').first()).toBeVisible();
  await expect(page.locator('.unfetched')).toBeHidden();
  expect(complaints).toEqual([]);
});

test('on a connection that costs, only what is read is fetched, and the rest is offered', async ({
  page,
  site,
}) => {
  await onMeteredConnection(page);
  await page.goto(site.at('exercises/oskar/?from=a-mail'));
  await expect.poll(() => kept(page)).toContain(`${sites.nested.base}exercises/oskar/`);
  await page.waitForTimeout(2_000);
  const pages = site.asked.filter((path) => path.endsWith('/'));
  expect(new Set(pages)).toEqual(
    new Set(['exercises/oskar/', 'offline/'].map((path) => sites.nested.base + path)),
  );
  expect(site.asked.filter((path) => /pagefind|\.pdf$|\.json$/.test(path))).toEqual([]);
  // Nothing that an address says beside the page.
  const keys = await page.evaluate(async () => {
    const [name = ''] = await caches.keys();
    return (await (await caches.open(name)).keys()).map(({ url }) => url);
  });
  expect(keys.filter((url) => url.includes('mail'))).toEqual([]);

  await page.goto(site.at('offline/'));
  await expect(page.locator('[data-offer-text]')).toHaveText(
    /^Keep all sheets on this device for use without a network: about 1(\.\d)? MB$/,
  );
  await expect(page.getByRole('link', { name: 'OSKAR' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Must-haves' })).toBeHidden();
  await page.getByRole('button', { name: 'Keep all sheets' }).click();
  await expect(state(page)).toHaveText(allKept, { timeout: 60_000 });
  await expect(page.getByRole('link', { name: 'Must-haves' })).toBeVisible();
  expect((await kept(page)).filter((path) => path.endsWith('.pdf'))).toEqual([]);

  // And away again, for good.
  // The page opens anew then. Firefox takes one that is left while it loads for two navigations.
  const openedAnew = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Take the sheets off this device' }).click();
  await expect(state(page)).toHaveText('Nothing is kept for use without a network yet.');
  await openedAnew;
  await page.goto(site.at('exercises/oskar/'));
  await page.waitForTimeout(1_000);
  expect(await page.evaluate(() => caches.keys())).toEqual([]);
  expect(await registrations(page)).toBe(0);
});

test('the workbook that was looked at once has its questions without a network', async ({
  page,
  site,
}) => {
  await onMeteredConnection(page);
  await open(page, site.at('worksheets/fears-to-boundaries/'));
  await page.getByLabel('Which boundary will be hardest').fill('Written on a train');
  await saved(page);
  await page.goto(site.at('workbook/'));
  await expect.poll(() => read(page)).toContain(`${sites.nested.base}prompts.json`);
  await expect.poll(() => unkept(page)).toEqual([]);
  await site.close();
  await page.goto(site.at('workbook/'));
  await expect(page.locator('workbook-overview[data-ready]')).toBeVisible();
  await expect(page.getByText('Written on a train')).toHaveCount(1);
  await expect(page.locator('[data-trouble]')).toBeEmpty();
});

test('a page whose worker came with the page of another tab is kept too', async ({
  page: early,
  site,
}) => {
  await onMeteredConnection(early);
  // This page is busy until the other one's worker answers for it.
  await early.addInitScript(() => {
    window.requestIdleCallback = (done) => {
      if (navigator.serviceWorker.controller) done({ didTimeout: false, timeRemaining: () => 0 });
      else setTimeout(() => window.requestIdleCallback(done), 50);
      return 0;
    };
  });
  await early.goto(site.at('exercises/oskar/'));
  const other = await early.context().newPage();
  await onMeteredConnection(other);
  await other.goto(site.at('offline/'));
  await expect.poll(() => unkept(early)).toEqual([]);
  await site.close();
  await early.reload();
  await expect(early.locator('workbook-sheet[data-ready]').first()).toBeVisible();
});

test('in place of a page that is not kept stands one that says what is', async ({ page, site }) => {
  await onMeteredConnection(page);
  await page.goto(site.at('exercises/oskar/'));
  await expect.poll(() => kept(page)).toContain(`${sites.nested.base}exercises/oskar/`);
  await site.close();
  await page.goto(site.at('worksheets/must-haves/'));
  await expect(page.getByText('the page you asked for is not kept on this device')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Must-haves' })).toBeHidden();
  await page.getByRole('link', { name: 'OSKAR' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('OSKAR');
});

test('on a device that is not the client’s nothing is kept', async ({ page, site }) => {
  await open(page, site.at('worksheets/must-haves/'));
  await expect.poll(() => registrations(page)).toBe(1);
  await expect.poll(async () => (await kept(page)).length).toBeGreaterThan(10);
  await page.locator('.site-footer').getByRole('button', { name: 'This is not my device' }).click();
  await expect(page.getByRole('region', { name: 'This is not your device' })).toBeVisible();
  const nothing = async () => {
    expect(await registrations(page)).toBe(0);
    expect(await page.evaluate(() => caches.keys())).toEqual([]);
  };
  await page.waitForTimeout(1_000);
  await nothing();
  await page.goto(site.at('exercises/oskar/'));
  await page.waitForTimeout(1_000);
  await nothing();
});

test('where a browser refuses workers all is as before', async ({ page, site }) => {
  await page.addInitScript(() => {
    // An empty page has none in Firefox.
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.register = () => Promise.reject(new DOMException('', 'SecurityError'));
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(site.at('offline/'));
  await expect(state(page)).toHaveText(/This browser keeps no pages/);
  await open(page, site.at('worksheets/must-haves/'));
  await page.getByRole('textbox', { name: 'Must-have 1' }).fill('Home by four');
  await saved(page);
  expect(Object.keys(await stored(page)).length).toBeGreaterThan(0);
  expect(complaints).toEqual([]);
});
