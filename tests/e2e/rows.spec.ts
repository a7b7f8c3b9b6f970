import { expect, test, type Page } from '@playwright/test';
import { fears, open, saved } from './sheet.ts';

const fear = (page: Page, number: number) =>
  page.getByRole('group', { name: `Fear ${number}`, exact: true }).getByLabel('The fear');

test.beforeEach(async ({ page }) => {
  await open(page, fears);
  for (const [index, words] of ['Talks', 'Phones', 'Nights'].entries()) {
    await fear(page, index + 1).fill(words);
  }
  await saved(page);
});

test('a record is added and named, and focus goes to it', async ({ page }) => {
  await page.getByRole('button', { name: 'Add another fear' }).press('Enter');
  await expect(fear(page, 4)).toBeFocused();
  await page.keyboard.type('Lifts');
  await saved(page);
  await page.reload();
  await expect(fear(page, 4)).toHaveValue('Lifts');
});

test('a record is removed by keyboard, and the removal undone', async ({ page }) => {
  await page.getByRole('button', { name: 'Remove fear 2' }).press('Enter');
  await expect(fear(page, 2)).toHaveValue('Nights');
  const undo = page.getByRole('button', { name: 'Fear 2 is removed. Undo' });
  await expect(undo).toBeFocused();
  await undo.press('Enter');
  await expect(fear(page, 2)).toHaveValue('Phones');
  await expect(fear(page, 2)).toBeFocused();
  await expect(fear(page, 3)).toHaveValue('Nights');
  await saved(page);
  await page.reload();
  await expect(fear(page, 2)).toHaveValue('Phones');
});

test('the only record that is removed leaves a blank one, and comes back', async ({ page }) => {
  await page.getByRole('button', { name: 'Remove fear 1' }).click();
  await page.getByRole('button', { name: 'Remove fear 1' }).click();
  await page.getByRole('button', { name: 'Remove fear 1' }).click();
  await expect(fear(page, 1)).toHaveValue('');
  await page.getByRole('button', { name: 'Fear 1 is removed. Undo' }).click();
  await expect(fear(page, 1)).toHaveValue('Nights');
  await expect(fear(page, 2)).toHaveCount(0);
});

test('a record moves by keyboard, keeps the focus on its button and stays moved', async ({
  page,
}) => {
  await page.getByRole('button', { name: 'Move fear 3 up' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Move fear 2 up' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fear(page, 1)).toHaveValue('Nights');
  await page.getByRole('button', { name: 'Move fear 1 down' }).press('Enter');
  await saved(page);
  await page.reload();
  await expect(fear(page, 1)).toHaveValue('Talks');
  await expect(fear(page, 2)).toHaveValue('Nights');
  await expect(fear(page, 3)).toHaveValue('Phones');
});

test('rows of a list are added, named and moved in the same way', async ({ page }) => {
  const must = (number: number) => page.getByRole('textbox', { name: `Must-not ${number}` });
  await must(1).fill('Pay');
  await must(2).fill('Bus');
  await page.getByRole('button', { name: 'Move must-not 2 up' }).click();
  await page.getByRole('button', { name: 'Add another must-not' }).click();
  await expect(must(4)).toBeFocused();
  await page.keyboard.type('Garden');
  await saved(page);
  await page.reload();
  await expect(must(1)).toHaveValue('Bus');
  await expect(must(2)).toHaveValue('Pay');
  await expect(must(3)).toHaveValue('Garden');
});
