import { expect, test } from '@playwright/test';
import { pdfOf } from './pdf.ts';
import { enjoy, fears, open, saved } from './sheet.ts';

test.describe('as PDF', () => {
  test.skip(
    ({ browserName }) => browserName !== 'chromium',
    'only Chromium writes PDF when driven',
  );

  test('a filled sheet prints every word, however long', async ({ page }) => {
    await open(page, enjoy);
    const lines = Array.from({ length: 150 }, (_, index) => `line-${index + 1}-end`);
    await page.getByLabel(/Walk through your last normal week/).fill(lines.join('\n'));
    await page.getByRole('textbox', { name: 'Thing you enjoy 1' }).fill('a quiet-workshop');
    await page
      .getByRole('group', { name: 'Thing you loathe 1' })
      .getByLabel('What is it?')
      .fill('the-phone');
    await page.getByLabel('When was your last good day').fill('2026-03-14');
    await page.getByLabel('I worked alone').check();
    await page.getByLabel('More of what?').fill('calm-mornings');
    await saved(page);
    const { text } = await pdfOf(page);
    for (const words of [...lines, 'a quiet-workshop', 'the-phone', 'I want more calm-mornings']) {
      expect(text).toContain(words);
    }
    expect(text).toContain('I worked alone ✓');
    expect(text).toMatch(/2026/);
  });

  test('neither a filled nor a blank sheet prints the site around it', async ({ page }) => {
    await open(page, fears);
    const { text } = await pdfOf(page);
    expect(text).toContain('From fears to boundaries');
    expect(text).toContain('Must-haves');
    for (const furniture of [
      'Guides',
      'Search',
      'answered',
      'Clear',
      'Add another',
      'What happens to your words',
      'Skip to',
    ]) {
      expect(text).not.toContain(furniture);
    }
  });
});

test('on paper a control gives way to its words, and a blank one to lines of 8 mm', async ({
  page,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'the driver cannot emulate print media there');
  await open(page, fears);
  await page.getByLabel('Which boundary will be hardest').fill('No nights');
  await page.emulateMedia({ media: 'print' });
  const field = page.locator('[data-field=hardest]');
  await expect(field.getByText('No nights')).toBeVisible();
  await expect(field.locator('input')).toBeHidden();
  await expect(field.locator('.rule')).toBeHidden();
  const blank = page.getByRole('group', { name: 'Fear 2' }).locator('[data-part=under] .rule');
  await expect(blank).toHaveCount(2);
  const height = await blank.first().evaluate((line) => line.getBoundingClientRect().height);
  expect(height).toBeCloseTo((8 / 25.4) * 96, 0);
});
