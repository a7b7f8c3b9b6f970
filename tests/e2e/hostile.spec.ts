// Files and addresses made to do harm: nothing runs, nothing breaks, nothing that is kept is touched.
import { expect, test } from '@playwright/test';
import { corpus } from '../unit/answers/hostile/corpus.ts';
import { choose, done, seeded, visit, workbook } from './files.ts';
import { fears, stored } from './sheet.ts';

test('what is no backup is told of in a sentence, and changes nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => {
    errors.push(dialog.message());
    void dialog.dismiss();
  });
  await seeded(page);
  const before = await stored(page);
  for (const { name, bytes } of corpus) {
    await choose(page, name, bytes);
    await expect(
      page
        .locator(
          '[data-problem]:not(:empty), [data-preview]:not([hidden]), [data-locked]:not([hidden])',
        )
        .first(),
      name,
    ).toBeVisible();
  }
  expect(await stored(page)).toEqual(before);
  expect(errors).toEqual([]);
});

test('hostile words taken in from a file stay words', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => {
    errors.push(dialog.message());
    void dialog.dismiss();
  });
  await visit(page);
  for (const { name, bytes, expected } of corpus) {
    if (expected.kind !== 'answers') continue;
    await choose(page, name, bytes);
    await page.getByRole('button', { name: 'Take them in' }).click();
    await expect(done(page), name).toHaveText('The answers are here.');
  }
  for (const path of [workbook, '/brief/', fears, '/worksheets/role-screen/', '/']) {
    await page.goto(path);
    await page.waitForTimeout(300);
  }
  expect(errors).toEqual([]);
});

test('addresses with anything in them show the page, and run nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  const hostile = encodeURIComponent('"><img src=x onerror=alert(1)><script>alert(1)</script>');
  for (const path of [
    `/workbook/?sheet=${hostile}#${hostile}`,
    `/search/?q=${hostile}`,
    `${fears}?__proto__[x]=1#field-fears"><script>`,
    `/brief/#%00%ff`,
    `/review/?file=${hostile}`,
  ]) {
    const response = await page.goto(path);
    expect(response?.status() ?? 200).toBeLessThan(500);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(errors).toEqual([]);
});
