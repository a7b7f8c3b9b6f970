// A site that is replaced while a client who keeps it on the device has it open: the new version is offered.
import { expect, test as base, type Page } from '@playwright/test';
import { versions } from '../update.ts';
import { host, type Host } from './server.ts';
import { open, saved } from './sheet.ts';

interface Site extends Host {
  readonly at: (path: string) => string;
}

const test = base.extend<{ site: Site }>({
  site: async ({}, use) => {
    const served = await host(versions.before, { 'cache-control': 'no-cache' });
    await use({ ...served, at: (path) => `http://localhost:${served.port}${path}` });
    await served.close().catch(() => undefined);
  },
});
test.use({ serviceWorkers: 'allow' });

const sheet = '/worksheets/must-haves/';
const first = (page: Page) => page.getByRole('textbox', { name: 'Must-have 1' });
const notice = (page: Page) => page.getByText('There is a newer version of this workbook');
/** `tests/update.ts` gives the scripts of the next version such names. */
const isNext = (page: Page) =>
  page.evaluate(() => [...document.scripts].some(({ src }) => /v2[\w-]{4}\.js$/.test(src)));

async function waitUntilAllIsKept(page: Page, site: Site): Promise<void> {
  await page.goto(site.at('/offline/'));
  await expect(page.locator('[data-state]')).toHaveText(/^All sheets are kept/, {
    timeout: 60_000,
  });
}

test('typing goes on, a click brings the new version, and only what changed is fetched', async ({
  page,
  context,
  site,
}) => {
  const other = await context.newPage();
  await waitUntilAllIsKept(other, site);
  await open(page, site.at(sheet));
  await open(other, site.at('/worksheets/old-plan/'));
  await page.bringToFront();
  await first(page).fill('Home by four');
  await saved(page);
  site.serve(versions.after);
  const asked = site.asked.length;
  await first(page).pressSequentially(', every', { delay: 20 });
  // As a browser does from time to time, and with each page that is opened.
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect(notice(page)).toBeVisible();
  await expect(first(page)).toBeFocused();
  await page.keyboard.type(' day');
  await expect(first(page)).toHaveValue('Home by four, every day');
  expect(await isNext(page)).toBe(false);

  await page.getByRole('button', { name: 'Use it now' }).click();
  await expect.poll(() => isNext(page).catch(() => false)).toBe(true);
  await expect(first(page)).toHaveValue('Home by four, every day');
  await expect(notice(page)).toBeHidden();

  // A page of before that is still open has all it needs.
  await other.getByRole('textbox', { name: 'Your aim' }).fill('Work by the sea');
  await saved(other);
  await other.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(other.getByRole('button', { name: 'Clear this sheet' })).toBeVisible();
  await expect(other.locator('.unfetched')).toBeHidden();
  await other.close();

  await waitUntilAllIsKept(page, site);
  const fetched = site.asked.slice(asked);
  expect(fetched).toContain('/guides/');
  expect(fetched.filter((path) => /wasm|favicon|pf_filter/.test(path))).toEqual([]);
  await site.close();
  await open(page, site.at('/worksheets/new-plan/'));
  await expect(page.getByRole('textbox', { name: 'Your aim' })).toHaveValue('Work by the sea');
  expect(await isNext(page)).toBe(true);
});

test('without a click it takes its turn once no page is open', async ({ page, context, site }) => {
  await waitUntilAllIsKept(page, site);
  site.serve(versions.after);
  await open(page, site.at(sheet));
  await expect(notice(page)).toBeVisible();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(notice(page)).toBeHidden();
  expect(await isNext(page)).toBe(false);
  await page.goto('about:blank');
  const later = await context.newPage();
  await page.close();
  await later.waitForTimeout(500);
  await open(later, site.at(sheet));
  expect(await isNext(later)).toBe(true);
});

test('who reloads gets what is there now', async ({ page, site }) => {
  await waitUntilAllIsKept(page, site);
  await open(page, site.at(sheet));
  site.serve(versions.after);
  await page.reload();
  await expect.poll(() => isNext(page)).toBe(true);
});
