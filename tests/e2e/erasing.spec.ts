// What is erased is gone whatever other pages of the site there are: in other tabs, and waiting to be gone back to.
import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { keep } from './client.ts';
import { eraseEverything, finish, sayNotMine, strip, whose } from './erasing.ts';
import { done, visit, words } from './files.ts';
import { changing, enjoy, fears, goBack, open, saved, stored } from './sheet.ts';
import { hardest, write } from './tabs.ts';
import { copies } from './traces.ts';

/** Neither place has anything, nor gets it a while later. */
async function expectNothing(page: Page): Promise<void> {
  for (const wait of [0, 1_000]) {
    await page.waitForTimeout(wait);
    expect(await stored(page)).toEqual({});
    expect(await copies(page)).toEqual([]);
  }
}

/**
 * A tab in which a client has been at work: what it needs for keeping words is there. It shows what `page` has
 * written since.
 */
async function busyTabBeside(page: Page, context: BrowserContext): Promise<Page> {
  const tab = await context.newPage();
  await open(tab, fears);
  await write(tab, 'Words of another tab');
  await hardest(tab).focus();
  await open(page, fears);
  await write(page, 'No night shifts');
  await expect(hardest(tab)).toHaveValue('No night shifts');
  return tab;
}

test('no other tab brings back what is erased, or goes on showing it', async ({
  page,
  context,
}) => {
  const other = await busyTabBeside(page, context);
  await visit(page);
  await hardest(other).focus();
  await eraseEverything(page);
  await expect(done(page)).toHaveText(/erased/);
  await expect(hardest(other)).toHaveValue('');
  await expect(other.locator('[data-trouble]')).toHaveText('');
  await expectNothing(page);

  await page.getByRole('button', { name: 'Undo: put everything back' }).click();
  await expect(done(page)).toHaveText('Everything is back.');
  await expect(hardest(other)).toHaveValue('No night shifts');
  expect(await words(page)).toEqual({ 'fears-to-boundaries/hardest': 'No night shifts' });
});

test('no other tab brings back what was moved into the session of a window', async ({
  page,
  context,
}) => {
  const other = await busyTabBeside(page, context);
  await sayNotMine(page);
  await expect(strip(page)).toBeVisible();
  await expect(hardest(other)).toHaveValue('');
  await expect(other.locator('[data-trouble]')).toHaveText('');
  await expectNothing(page);
  await finish(page);
  await expectNothing(page);
});

/** A driver loses sight of a page that comes out of a back/forward cache, so it says itself what it shows. */
const tellShown = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) localStorage.setItem('cached', 'yes');
    });
    setInterval(() => {
      const shown = document.querySelector<HTMLInputElement>('#field-hardest-control');
      if (shown) localStorage.setItem('shown', shown.value);
    }, 50);
  });

/** Nothing is under way any more that would keep a page out of that cache. */
const atRest = (page: Page) => page.waitForTimeout(1_500);

/** Goes back to the sheet, which shows nothing in the end. `watch` is a page of another tab. */
async function expectNothingOnGoingBack(page: Page, watch: Page): Promise<void> {
  await watch.evaluate(() => {
    localStorage.setItem('shown', 'nothing yet');
  });
  await goBack(page);
  await expect.poll(async () => (await stored(watch))['shown']).toBe('');
  await watch.waitForTimeout(1_000);
  // If it was not cached, there was nothing to show.
  expect(await stored(watch)).toMatchObject({ shown: '', cached: 'yes' });
}

const wordsLeft = async (page: Page) =>
  Object.keys(await stored(page)).filter((key) => key.startsWith('groundwork:'));

for (const [which, button] of [
  ['the only ones', undefined],
  ['beside someone else’s', 'Not mine: leave them'],
] as const) {
  test(`a page that is gone back to shows no words that were finished with, ${which}`, async ({
    page,
    context,
  }) => {
    const watch = await context.newPage();
    await watch.goto('/privacy/');
    if (button !== undefined) await keep(watch);
    const before = await wordsLeft(watch);
    await tellShown(page);
    await open(page, fears);
    await write(page, 'No night shifts');
    await open(page, fears);
    await expect(hardest(page)).toHaveValue('No night shifts');
    await atRest(page);
    await open(page, enjoy);
    await page
      .getByRole('textbox', { name: 'Walk through your last normal week' })
      .fill('The mornings');
    await saved(page);
    await sayNotMine(page);
    if (button !== undefined) await whose(page).getByRole('button', { name: button }).click();
    await expect(strip(page)).toBeVisible();
    await finish(page);
    await expectNothingOnGoingBack(page, watch);
    expect(await wordsLeft(watch)).toEqual(before);
  });
}

test('a page that another tab goes back to shows nothing that was erased', async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await tellShown(other);
  await open(other, fears);
  await write(other, 'No night shifts');
  await open(other, fears);
  await atRest(other);
  await other.goto('/privacy/');
  await visit(page);
  await eraseEverything(page);
  await expect(done(page)).toHaveText(/erased/);
  await expectNothingOnGoingBack(other, page);
  expect(await wordsLeft(page)).toEqual([]);
});

test('what a visitor wrote on pages before goes with them, and what was there stays', async ({
  page,
}) => {
  await page.goto('/privacy/');
  await keep(page);
  const before = await stored(page);
  await open(page, fears);
  await write(page, 'Typed on a page before');
  await open(page, changing);
  await page.getByRole('textbox', { name: 'What have you done so far' }).fill('Typed just now');
  await saved(page);
  await sayNotMine(page);
  await expect(whose(page)).toContainText(`already holds: ${Object.keys(before).length}`);
  await whose(page).getByRole('button', { name: 'Not mine: leave them' }).click();
  await expect(strip(page)).toBeVisible();
  expect(await stored(page)).toEqual(before);
  expect((await copies(page)).join()).not.toContain('Typed');
  await open(page, fears);
  await expect(hardest(page)).toHaveValue('Typed on a page before');
  await finish(page);
  expect(await stored(page)).toEqual(before);
  expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
});

test('what was written before someone called the device theirs is not another visitor’s', async ({
  page,
}) => {
  await open(page, fears);
  await write(page, 'The owner’s words');
  const question = page.getByRole('button', { name: 'Yes, it is mine' });
  await question.click();
  await expect(question).toBeHidden();
  await open(page, changing);
  await page.getByRole('textbox', { name: 'What have you done so far' }).fill('A visitor’s');
  await saved(page);
  await sayNotMine(page);
  await whose(page).getByRole('button', { name: 'Not mine: leave them' }).click();
  await expect(strip(page)).toBeVisible();
  await finish(page);
  expect(await words(page)).toEqual({ 'fears-to-boundaries/hardest': 'The owner’s words' });
});
