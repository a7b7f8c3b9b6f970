// A sheet in a frame of another site's page. 127.0.0.1 and localhost are two sites.
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { sites } from '../sites.ts';
import { test as base } from './profile.ts';
import { host, page as pageHost } from './server.ts';
import { nextFileIn } from './sheet.ts';

const path = '/worksheets/must-haves/';
const above = '<p style="height: 300px">The page of a center.</p>';

interface Places {
  /** A page that may frame sheets, with the script; one that may, without it; one that may not. */
  readonly allowed: string;
  readonly plain: string;
  readonly refused: string;
  /** Where the sheets are. */
  readonly site: string;
}

const test = base.extend<{ places: Places }>({
  // Chromium as it is set up here refuses frames of other sites their storage. Mostly it keeps it apart.
  preferences: { profile: { cookie_controls_mode: 0 } },
  context: async ({ browser, browserName, profile }, use) => {
    const context = browserName === 'chromium' ? await profile.start() : await browser.newContext();
    await use(context);
    await context.close();
  },
  places: async ({}, use) => {
    // The pages must know where the sheets are, and the sheets which pages may frame them.
    let html = '';
    const pages = await Promise.all([1, 2, 3].map(() => pageHost(() => html)));
    const [one, two, three] = pages.map(({ port }) => `http://127.0.0.1:${port}`);
    const sheets = await host(sites.root.out, {
      'content-security-policy': `frame-ancestors ${one} ${two}`,
    });
    const site = `http://localhost:${sheets.port}`;
    html = `<!doctype html><title>A center</title>${above}
      <iframe data-groundwork src="${site}${path}" title="Must-haves" width="100%" height="500"></iframe>
      <script src="${site}/embed.js" async></script>${above}`;
    await use({ allowed: `${one}/`, plain: `${two}/?plain`, refused: `${three}/`, site });
    await Promise.all([...pages, sheets].map((each) => each.close()));
  },
});

/** Neither clicks nor keys of the driver arrive in a frame of another site in Firefox. */
const press = (target: Locator) =>
  target.page().context().browser()?.browserType().name() === 'firefox'
    ? target.evaluate((element) => (element as HTMLElement).click())
    : target.click();

const frameIn = (page: Page): FrameLocator => page.frameLocator('iframe');
const ready = (page: Page) =>
  expect(frameIn(page).locator('workbook-sheet[data-ready]')).toBeVisible();
const heightOf = (page: Page) =>
  page.locator('iframe').evaluate((frame) => (frame as HTMLElement).offsetHeight);
const first = (page: Page) => frameIn(page).getByRole('textbox', { name: 'Must-have 1' });

/** Whether all of an element in the frame is in the window's sight. */
async function inSight(page: Page, selector: string): Promise<boolean> {
  const box = await frameIn(page).locator(selector).first().boundingBox();
  const size = page.viewportSize();
  if (!box || !size) return false;
  return box.y >= 0 && box.y + box.height <= size.height + 1;
}

test('a sheet is as tall as what is on it, grows and shrinks, and keeps its words', async ({
  page,
  places,
}) => {
  await page.goto(places.allowed);
  await ready(page);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(1500);
  const inner = frameIn(page).locator('html');
  const fits = () => inner.evaluate((root) => root.scrollHeight - innerHeight);
  expect(await fits()).toBe(0);
  const before = await heightOf(page);

  const add = frameIn(page)
    .getByRole('button', { name: /^Add another/ })
    .first();
  for (let more = 0; more < 6; more++) await press(add);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(before + 60);
  const grown = await heightOf(page);
  for (let less = 0; less < 6; less++)
    await press(
      frameIn(page)
        .getByRole('button', { name: /^Remove must-have/ })
        .last(),
    );
  await expect.poll(() => heightOf(page)).toBeLessThan(grown - 60);
  await page.setViewportSize({ width: 500, height: 700 });
  await expect.poll(fits).toBe(0);
  const narrow = await heightOf(page);
  await page.setViewportSize({ width: 1200, height: 700 });
  await expect.poll(() => heightOf(page)).toBeLessThan(narrow);

  await first(page).fill('Home by four');
  await expect(frameIn(page).locator('.sheet-bar [role=status]')).toHaveText('Saved');
  await page.reload();
  await ready(page);
  await expect(first(page)).toHaveValue('Home by four');
});

test('what tells, asks and is pressed is where the reader is', async ({ page, places }) => {
  await page.setViewportSize({ width: 900, height: 600 });
  await page.goto(places.allowed);
  await ready(page);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(1500);
  await first(page).scrollIntoViewIfNeeded();
  await first(page).fill('Home by four');
  await expect.poll(() => inSight(page, '.sheet-bar')).toBe(true);
  await press(frameIn(page).getByRole('button', { name: 'Clear', exact: true }));
  await expect(frameIn(page).getByRole('dialog')).toBeVisible();
  expect(await inSight(page, 'dialog[open]')).toBe(true);
  await press(frameIn(page).getByRole('button', { name: 'Keep my answers' }));
  await page.evaluate(() => {
    scrollTo(0, 0);
  });
  await press(frameIn(page).getByRole('button', { name: 'Search' }));
  await expect.poll(() => inSight(page, 'dialog[open]')).toBe(true);
  await frameIn(page).getByLabel('Words to look for').fill('fear');
  await expect(frameIn(page).getByRole('status').filter({ hasText: 'sheets for' })).toBeVisible();
  expect(await inSight(page, 'dialog[open]')).toBe(true);
  await press(frameIn(page).getByRole('button', { name: 'Close' }));
  await expect(frameIn(page).getByRole('dialog')).toBeHidden();
});

test('links within the site stay in the frame, and begin at the top; others open outside', async ({
  page,
  places,
  context,
  browserName,
}) => {
  await page.goto(places.allowed);
  await ready(page);
  await expect.poll(() => heightOf(page)).toBeGreaterThan(1500);
  await press(frameIn(page).locator('.onward [rel=next]'));
  await expect(frameIn(page).getByRole('heading', { level: 1 })).toHaveText(/Test roles/);
  await expect(page.locator('iframe')).toBeInViewport();
  await expect.poll(() => inSight(page, 'h1')).toBe(true);

  // A click that is made up opens no window.
  if (browserName === 'firefox') return;
  await page.goto(places.allowed);
  await ready(page);
  const outside = context.waitForEvent('page');
  await press(frameIn(page).getByRole('link', { name: 'Open it in a tab of its own' }));
  const tab = await outside;
  await expect(tab.locator('workbook-sheet[data-ready]')).toBeVisible();
  expect(tab.url()).toBe(`${places.site}${path}`);
});

test('in words: what is written in the frame is kept apart', async ({
  page,
  places,
  browserName,
}) => {
  await page.goto(places.allowed);
  await ready(page);
  await expect(frameIn(page).getByText('kept for that page alone')).toBeVisible();
  await expect(frameIn(page).getByText('What you write stays in this browser')).toBeHidden();
  await first(page).fill('Home by four');
  await expect(frameIn(page).locator('.sheet-bar [role=status]')).toHaveText('Saved');
  await page.goto(`${places.site}${path}`);
  await expect(page.locator('workbook-sheet[data-ready]')).toBeVisible();
  await expect(page.getByText('kept for that page alone')).toBeHidden();
  // Playwright turns off that Chromium keeps it apart.
  if (browserName === 'firefox') {
    await expect(page.getByRole('textbox', { name: 'Must-have 1' })).toHaveValue('');
  }
});

test('without the script a frame keeps its height, and scrolls', async ({ page, places }) => {
  await page.route('**/embed.js', (route) => route.abort());
  await page.setViewportSize({ width: 900, height: 900 });
  await page.goto(places.plain);
  await ready(page);
  await first(page).fill('Home by four');
  await expect(frameIn(page).locator('.sheet-bar [role=status]')).toHaveText('Saved');
  expect(await heightOf(page)).toBeLessThan(600);
  expect(await inSight(page, '.sheet-bar')).toBe(true);
});

test('where the browser keeps nothing in frames, the page says so and makes a file of it all', async ({
  browser,
  browserName,
  places,
}) => {
  const page = await browser.newPage();
  // Chromium does by itself. In Firefox it is a setting, which cannot be made here.
  await page.addInitScript((isSetting) => {
    if (parent === window || !isSetting) return;
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  }, browserName === 'firefox');
  await page.goto(places.allowed);
  await ready(page);
  await expect(frameIn(page).getByText('keeps nothing you write')).toBeVisible();
  await expect(frameIn(page).getByText('What you write stays in this browser')).toBeHidden();
  await first(page).fill('Home by four');
  await page.waitForTimeout(600);
  await expect(frameIn(page).locator('.sheet-bar [role=status]')).toHaveText('');
  const made = nextFileIn(frameIn(page).locator('html'));
  await press(frameIn(page).getByRole('button', { name: 'Save my words as a file' }).first());
  expect(await made).toContain('Home by four');
  await page.close();
});

test('a page that is not allowed gets nothing', async ({ page, places }) => {
  await page.goto(places.refused);
  await page.waitForTimeout(1500);
  await expect(frameIn(page).locator('workbook-sheet')).toHaveCount(0);
  expect(await heightOf(page)).toBeLessThan(600);
});
