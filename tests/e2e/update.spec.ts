// A site that is replaced by its next version while a client has it open: no asset of before is to be
// found, a sheet has another name and a field is gone.
import { test as base, expect, type Page } from '@playwright/test';
import { versions } from '../update.ts';
import { host, type Host } from './server.ts';
import { nextFileIn, saved, status } from './sheet.ts';
import { words } from './files.ts';

const before = '/worksheets/old-plan/';
const after = '/worksheets/new-plan/';

interface Site {
  readonly host: Host;
  readonly at: (path: string) => string;
}

/** Some hosts answer what is missing with a page, as if it were there. */
const missing = { status: 200, text: '<!doctype html><title>A page</title>' };

const site = (answer?: typeof missing) =>
  base.extend<{ site: Site }>({
    site: async ({}, use) => {
      const served = await host(versions.before, { 'cache-control': 'no-cache' }, answer);
      await use({ host: served, at: (path) => `http://localhost:${served.port}${path}` });
      await served.close();
    },
  });
const test = site();

const aim = (page: Page) => page.getByRole('textbox', { name: 'Your aim' });
const mood = (page: Page) => page.getByRole('textbox', { name: 'Your mood' });
const step = (page: Page) => page.getByRole('textbox', { name: 'Step 1' });
const unfetched = (page: Page) => page.locator('.unfetched');

async function open(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.locator('workbook-sheet[data-ready]')).toBeVisible();
}

for (const [where, each] of [
  ['a host that says so', site()],
  ['a host that answers with a page', site(missing)],
] as const) {
  each(
    `on ${where}, typing goes on, every button ends in words, and nothing is lost`,
    async ({ page, site }) => {
      await page.addInitScript(() => {
        window.print = () => Object.assign(window, { isPrinted: true });
      });
      await open(page, site.at(before));
      site.host.serve(versions.after);
      await aim(page).fill('Work by the sea');
      await step(page).fill('Call Ms Ito');
      await mood(page).fill('Hopeful');
      // The second place is gone too. What is said of saving waits until the first must have it.
      await expect(status(page)).toHaveText('Saving…');
      expect(await words(page)).toMatchObject({
        'old-plan/aim': 'Work by the sea',
        'old-plan/steps': ['Call Ms Ito'],
        'old-plan/mood': 'Hopeful',
      });
      await expect(unfetched(page)).toBeVisible();
      await expect(unfetched(page)).toContainText('the site was updated');
      await expect(unfetched(page)).toContainText('What you wrote is kept');

      const pressed = [
        page.getByRole('button', { name: 'Clear', exact: true }),
        page.getByRole('button', { name: 'Save for Word' }),
        page.getByRole('button', { name: 'Save as PDF' }),
        page.locator('.sheet-bar').getByRole('button', { name: 'This is not my device' }).last(),
      ];
      for (const button of pressed) {
        await unfetched(page).evaluate((element) => {
          (element as HTMLElement).hidden = true;
        });
        await button.click();
        await expect(unfetched(page)).toBeInViewport();
      }
      await page.getByRole('button', { name: 'Print', exact: true }).click();
      // What would ask how has to fail first.
      await expect.poll(() => page.evaluate(() => 'isPrinted' in window)).toBe(true);
      await page.getByRole('button', { name: 'Search' }).click();
      await expect(page.getByRole('dialog').locator('.unfetched')).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(status(page)).toHaveText('Saved');

      // The sheet is called otherwise now.
      await open(page, site.at(after));
      await expect(aim(page)).toHaveValue('Work by the sea');
      await expect(step(page)).toHaveValue('Call Ms Ito');
      await saved(page).catch(() => undefined);
      await page.goto(site.at('/workbook/'));
      await expect(
        page.getByRole('heading', { name: 'Answers from earlier versions' }),
      ).toBeVisible();
      await expect(page.getByText('Hopeful')).toHaveCount(1);
      const kept = Object.values(await words(page)).filter((value) => value !== null);
      expect(kept).toEqual(expect.arrayContaining(['Work by the sea', ['Call Ms Ito'], 'Hopeful']));
    },
  );
}

test('reloading is offered, and brings back what was written', async ({ page, site }) => {
  await open(page, site.at('/worksheets/must-haves/'));
  site.host.serve(versions.after);
  const first = page.getByRole('textbox', { name: 'Must-have 1' });
  await first.fill('Home by four');
  await unfetched(page).getByRole('button', { name: 'Reload the page' }).click();
  await expect(first).toHaveValue('Home by four');
  await expect(unfetched(page)).toBeHidden();
  await first.fill('Home by three');
  await saved(page);
  expect(await words(page)).toMatchObject({ 'must-haves/must-haves': ['Home by three'] });
});

test('a sheet that was open before writes on after its answers have moved', async ({
  context,
  site,
}) => {
  const [old, other] = [await context.newPage(), await context.newPage()];
  await open(old, site.at(before));
  await aim(old).fill('Work by the sea');
  await mood(old).fill('Hopeful');
  await saved(old);
  site.host.serve(versions.after);
  await open(other, site.at(after));
  await expect(aim(other)).toHaveValue('Work by the sea');
  // What the client reads on the old page stays there.
  await expect(aim(old)).toHaveValue('Work by the sea');
  await aim(old).fill('Work by the sea, with people');
  await mood(old).fill('Hopeful, mostly');
  await expect(status(old)).toHaveText(/Sav/);
  await expect(aim(other)).toHaveValue('Work by the sea, with people');
  await expect(aim(old)).toHaveValue('Work by the sea, with people');
  await other.goto(site.at('/workbook/'));
  await expect(other.getByText('Work by the sea, with people')).toHaveCount(1);
  await expect(other.getByText('Hopeful, mostly')).toHaveCount(1);
});

test('words that storage refuses become a file, also after an update', async ({ page, site }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page, site.at(before));
  await page.waitForLoadState('networkidle');
  site.host.serve(versions.after);
  await aim(page).fill('Work by the sea');
  const made = nextFileIn(page.locator('html'));
  await page.getByRole('button', { name: 'Save my words as a file' }).first().click();
  expect(await made).toContain('Work by the sea');
});

test('the search finds what is there now', async ({ page, site }) => {
  await page.goto(site.at('/search/'));
  await page.getByLabel('Words to look for').fill('quokka');
  await expect(page.getByText('One sheet for “quokka”')).toBeVisible();
  site.host.serve(versions.after);
  await page.getByLabel('Words to look for').fill('wombat');
  await expect(page.getByText('One sheet for “wombat”')).toBeVisible();
  await expect(page.getByRole('link', { name: 'My plan' })).toHaveAttribute('href', after);
});
