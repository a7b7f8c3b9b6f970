// A chosen file that follows every change. It loses nothing but what its client took away.
import { expect, test, type Page } from '@playwright/test';
import { done, visit } from './files.ts';
import { fears, open, saved } from './sheet.ts';

test.skip(
  ({ browserName }) => browserName === 'firefox',
  'Firefox lets no page write to a file again.',
);

const hardest = (page: Page) => page.getByLabel('Which boundary will be hardest');
const review = (page: Page) => page.getByLabel('When will you look at this again?');

/** What the file holds, with its answers as data. */
const copy = (page: Page) =>
  page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('copy.html')).getFile();
    return file.text();
  });

async function put(page: Page, text: string): Promise<void> {
  await page.evaluate(async (content) => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle('copy.html')).createWritable();
    await file.write(content);
    await file.close();
  }, text);
}

const expectCopy = (page: Page) => expect.poll(() => copy(page));

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    // The chooser cannot be driven; a file of the origin's own stands in for the one chosen.
    Object.assign(window, {
      showSaveFilePicker: async () => {
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle('copy.html', { create: true });
      },
    });
    const permission = () => Promise.resolve(sessionStorage.getItem('permission') ?? 'granted');
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: permission,
      requestPermission: permission,
    });
  });
  await visit(page);
  await page.getByRole('button', { name: 'Keep a copy up to date' }).click();
  await expect(done(page)).toHaveText('Every change is now written to copy.html.');
  await open(page, fears);
});

test('it has each change, until its client stops that', async ({ page }) => {
  expect(await copy(page)).not.toContain('No night shifts');
  await hardest(page).fill('No night shifts');
  await saved(page);
  await expectCopy(page).toContain('No night shifts');
  await visit(page);
  await page.getByRole('button', { name: 'Stop keeping a copy' }).click();
  await expect(done(page)).toContainText('no longer written');
});

test('what the device has lost stays in it, and what its client cleared does not', async ({
  page,
}) => {
  await hardest(page).fill('No night shifts');
  await saved(page);
  await expectCopy(page).toContain('No night shifts');
  await page.goto('/privacy/');
  await page.evaluate(async () => {
    for (const key of Object.keys(localStorage)) {
      if (key.includes(':answer:')) localStorage.removeItem(key);
    }
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('groundwork:groundwork').onsuccess = resolve;
    });
  });
  await open(page, fears);
  await expect(hardest(page)).toHaveValue('');
  await review(page).fill('2027-01-02');
  await saved(page);
  await expectCopy(page).toContain('2027-01-02');
  expect(await copy(page)).toContain('No night shifts');

  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByRole('button', { name: 'Clear this sheet' }).click();
  await expectCopy(page).not.toContain('2027-01-02');
  expect(await copy(page)).toContain('No night shifts');
});

test('it has what was written just before a page was left', async ({ page }) => {
  await hardest(page).fill('No night shifts');
  await saved(page);
  await page.goto('/privacy/');
  await expectCopy(page).toContain('No night shifts');
});

test('it has what was taken away just before, on a page that never got to it', async ({ page }) => {
  await hardest(page).fill('No night shifts');
  await saved(page);
  await expectCopy(page).toContain('No night shifts');
  await page.evaluate(() => {
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: () => new Promise(() => {}),
    });
  });
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByRole('button', { name: 'Clear this sheet' }).click();
  await expect(hardest(page)).toHaveValue('');
  await page.goto('/guides/');
  await expectCopy(page).not.toContain('No night shifts');
});

test('something else in its place is left alone, and the sheet says so', async ({ page }) => {
  await put(page, 'A letter to somebody');
  await hardest(page).fill('No night shifts');
  await saved(page);
  const alert = page.getByText('Your copy could not be written');
  await expect(alert).toBeVisible();
  expect(await copy(page)).toBe('A letter to somebody');
  // It stays true while more is written.
  await hardest(page).fill('No night shifts, ever');
  await saved(page);
  await expect(alert).toBeVisible();
  await put(page, '');
  await review(page).fill('2027-01-02');
  await expectCopy(page).toContain('No night shifts, ever');
  await expect(alert).toHaveCount(0);
});

test('where the browser wants to be asked again, the sheet says so', async ({ page }) => {
  await page.evaluate(() => {
    sessionStorage.setItem('permission', 'prompt');
  });
  await hardest(page).fill('No night shifts');
  await saved(page);
  await expect(page.getByText('Your copy is not being kept up to date')).toBeVisible();
  await page.evaluate(() => {
    sessionStorage.clear();
  });
  await page.goto('/guides/');
  await expectCopy(page).toContain('No night shifts');
});
