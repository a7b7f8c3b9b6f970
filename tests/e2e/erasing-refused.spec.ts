// Where a browser does not let words be moved or erased, the page says so and nothing is half done.
import { expect, test, type Page } from '@playwright/test';
import { eraseEverything, finish, sayNotMine, strip } from './erasing.ts';
import { done, problem, visit } from './files.ts';
import { fears, open, stored } from './sheet.ts';
import { hardest, write } from './tabs.ts';

const trouble = (page: Page) => page.locator('[data-device-trouble]');

/** As in a browser whose second place cannot be used, or does not answer. */
const spoil = (page: Page, how: 'refused' | 'silent') =>
  page.addInitScript((kind) => {
    const spoiled = () => {
      if (kind === 'refused') throw new DOMException('denied', 'SecurityError');
      return {};
    };
    Object.assign(IDBFactory.prototype, { open: spoiled, deleteDatabase: spoiled });
  }, how);

/** A sheet with words on it, in such a browser. */
async function openSpoiled(page: Page, how: 'refused' | 'silent'): Promise<void> {
  await spoil(page, how);
  await open(page, fears);
  await hardest(page).fill('No night shifts');
}

test('where the second place does not answer, a client is told that nothing was changed', async ({
  page,
}) => {
  await openSpoiled(page, 'silent');
  const before = await stored(page);
  expect(Object.keys(before)).toHaveLength(1);
  await sayNotMine(page);
  await expect(trouble(page)).toContainText('Nothing was changed');
  await expect(trouble(page)).toBeInViewport();
  await expect(strip(page)).toBeHidden();
  await page.reload();
  await expect(hardest(page)).toHaveValue('No night shifts');
  await expect(strip(page)).toBeHidden();
  expect(await stored(page)).toEqual(before);

  await visit(page);
  await eraseEverything(page);
  await expect(problem(page)).toContainText('Nothing was changed');
  expect(await stored(page)).toEqual(before);
});

test('where the second place is refused, all else is erased, and a client knows what may be left', async ({
  page,
}) => {
  await openSpoiled(page, 'refused');
  await visit(page);
  await eraseEverything(page);
  await expect(problem(page)).toContainText('delete this site’s data');
  expect(JSON.stringify(await stored(page))).not.toContain('No night');
  await page.getByRole('button', { name: 'Undo: put everything back' }).click();
  await expect(done(page)).toHaveText('Everything is back.');
  expect(JSON.stringify(await stored(page))).toContain('No night');
});

test('where the second place is refused, words still move into the session', async ({ page }) => {
  await openSpoiled(page, 'refused');
  await sayNotMine(page);
  await expect(strip(page)).toBeVisible();
  await expect(hardest(page)).toHaveValue('No night shifts');
  expect(await stored(page)).toEqual({});
});

for (const how of ['refused', 'silent'] as const) {
  test(`where the second place is ${how} by then, the session is erased and the page left`, async ({
    page,
  }) => {
    await open(page, fears);
    await write(page, 'No night shifts');
    await sayNotMine(page);
    await expect(strip(page)).toBeVisible();
    await spoil(page, how);
    await page.reload();
    await finish(page);
    expect(await page.evaluate(() => Object.keys(sessionStorage))).toEqual([]);
  });
}

test('where storage has no room for the session, words stay where they are', async ({ page }) => {
  await open(page, fears);
  await write(page, 'No night shifts');
  const before = await stored(page);
  await page.evaluate(() => {
    const writers = new Map(
      [localStorage, sessionStorage].map((each) => [each, each.setItem.bind(each)]),
    );
    Storage.prototype.setItem = function (key, text) {
      if (this === sessionStorage && text.length > 50)
        throw new DOMException('full', 'QuotaExceededError');
      writers.get(this)?.(key, text);
    };
  });
  await sayNotMine(page);
  await expect(trouble(page)).toContainText('Nothing was changed');
  expect(await stored(page)).toEqual(before);
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('No night');
  await write(page, 'No weekends');
  expect(JSON.stringify(await stored(page))).toContain('No weekends');
});

test('where all storage is refused, a client is told so', async ({ page }) => {
  await page.addInitScript(() => {
    for (const name of ['localStorage', 'sessionStorage', 'indexedDB']) {
      Object.defineProperty(window, name, {
        get() {
          throw new DOMException('denied', 'SecurityError');
        },
      });
    }
  });
  await open(page, fears);
  await hardest(page).fill('No night shifts');
  await sayNotMine(page);
  await expect(trouble(page)).toContainText('Nothing was changed');
  await expect(hardest(page)).toHaveValue('No night shifts');
});
