import { expect, test, type Page } from '@playwright/test';
import { fears, open } from './sheet.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Search the workbook' });

test('the button opens the search, results are grouped, and keys walk through them', async ({
  page,
}) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Search', exact: true }).click();
  const box = dialog(page).getByRole('searchbox', { name: 'Words to look for' });
  await expect(box).toBeFocused();
  await page.keyboard.type('boundary');
  await expect(dialog(page).getByRole('heading', { name: 'Worksheets' })).toBeVisible();
  const first = dialog(page).getByRole('link').first();
  await expect(dialog(page).locator('mark').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(box).toBeFocused();
  await page.keyboard.press('ArrowDown');
  const title = await first.textContent();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title ?? '' })).toBeVisible();
});

test('the shortcuts open it, but not a slash that is typed into a field', async ({ page }) => {
  await open(page, fears);
  await page.keyboard.press('/');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog(page)).toBeHidden();
  await page.keyboard.press('ControlOrMeta+k');
  await expect(dialog(page)).toBeVisible();
  await page.keyboard.press('Escape');
  const field = page.getByLabel('Which boundary will be hardest');
  await field.focus();
  await page.keyboard.type('pay/hours');
  await expect(field).toHaveValue('pay/hours');
  await expect(dialog(page)).toBeHidden();
});

test('nothing found is said, with a way on', async ({ page }) => {
  await page.goto('/search/');
  const box = page.getByRole('searchbox', { name: 'Words to look for' });
  await expect(box).toBeFocused();
  await box.fill('zzzzqx');
  await expect(page.getByRole('status')).toContainText('No sheet has “zzzzqx”');
  await expect(page.getByRole('status')).toContainText('All sheets are listed on the home page');
});

test('the page keeps the words in its address', async ({ page }) => {
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('loathe');
  await expect(
    page.getByRole('link', { name: 'What you enjoy and what you loathe' }),
  ).toBeVisible();
  await page.reload();
  await expect(page.getByRole('searchbox')).toHaveValue('loathe');
  await expect(
    page.getByRole('link', { name: 'What you enjoy and what you loathe' }),
  ).toBeVisible();
});

test('an index that cannot be fetched is told of in words', async ({ page }) => {
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto('/search/');
  await page.getByRole('searchbox').fill('fear');
  await expect(page.getByRole('status')).toContainText('could not be loaded');
});
