import { expect, test } from '@playwright/test';
import { changing, enjoy, fears, open, saved, status, stored } from './sheet.ts';

test('every type of field comes back as it was left', async ({ page }) => {
  await open(page, enjoy);
  await page.getByLabel('When was your last good day at work?').fill('2026-03-14');
  await page
    .getByLabel(/Walk through your last normal week/)
    .fill('Monday\n\n  Tuesday 🙂 naïve — ë');
  await page.getByRole('textbox', { name: 'Thing you enjoy 2' }).fill('The quiet hour');
  await page.getByLabel('I worked alone').check();
  await page.getByLabel('I was outdoors or on the move').check();
  const loathed = page.getByRole('group', { name: 'Thing you loathe 1' });
  await loathed.getByLabel('What is it?').fill('The phone');
  await loathed.getByLabel('Most weeks').check();
  await page
    .getByRole('group', { name: /how much of you is left/ })
    .getByLabel('3', { exact: true })
    .check();
  await page.getByLabel('More of what?').fill('quiet');
  await expect(
    page.getByText('In my next work I want more quiet, less …, and no … at all.'),
  ).toBeVisible();
  await saved(page);

  await open(page, enjoy);
  await expect(page.getByLabel('When was your last good day at work?')).toHaveValue('2026-03-14');
  await expect(page.getByLabel(/Walk through/)).toHaveValue('Monday\n\n  Tuesday 🙂 naïve — ë');
  await expect(page.getByRole('textbox', { name: 'Thing you enjoy 1' })).toHaveValue(
    'The quiet hour',
  );
  await expect(page.getByLabel('I worked alone')).toBeChecked();
  await expect(page.getByLabel('I was outdoors or on the move')).toBeChecked();
  await expect(page.getByLabel('It was quiet and nobody')).not.toBeChecked();
  await expect(loathed.getByLabel('What is it?')).toHaveValue('The phone');
  await expect(loathed.getByLabel('Most weeks')).toBeChecked();
  await expect(page.getByLabel('3', { exact: true })).toBeChecked();
  await expect(page.getByText('In my next work I want more quiet, less …')).toBeVisible();
  await expect(page.getByText('7 of 8 answered')).toBeVisible();
});

test('a single choice and a short text come back too', async ({ page }) => {
  await open(page, changing);
  await page.getByLabel('I have begun to apply').check();
  await page.getByLabel(/What have you done so far/).fill('Baker, nine years');
  await saved(page);
  await open(page, changing);
  await expect(page.getByLabel('I have begun to apply')).toBeChecked();
  await expect(page.getByLabel(/What have you done so far/)).toHaveValue('Baker, nine years');
});

test('what was typed before the scripts arrived is kept, beside what was there', async ({
  page,
  context,
}) => {
  await open(page, fears);
  await page.getByLabel('Which boundary will be hardest').fill('first');
  await saved(page);
  const slow = await context.newPage();
  let release = () => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await slow.route('**/*.js', async (route) => {
    await held;
    await route.continue();
  });
  await slow.goto(fears, { waitUntil: 'commit' });
  await slow.getByLabel('Which boundary will be hardest').fill('second');
  release();
  await saved(slow);
  await expect(slow.getByLabel('Which boundary will be hardest')).toHaveValue('first second');
});

test('a reload brings back what is kept, and not what the browser remembers', async ({ page }) => {
  await open(page, fears);
  const fear = page.getByRole('group', { name: 'Fear 1', exact: true });
  await fear.getByLabel('The fear').fill('Speaking');
  await fear.getByRole('radio', { name: /^Exclude/ }).check();
  await saved(page);
  const before = await stored(page);
  await page.reload();
  await expect(page.locator('workbook-sheet[data-ready]')).toBeVisible();
  await page.waitForTimeout(600);
  expect(await stored(page)).toEqual(before);
  // Away from the sheet, so that nothing on it keeps the second place open.
  await page.goto('/privacy/');
  await page.evaluate(async () => {
    localStorage.clear();
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('groundwork:groundwork').onsuccess = resolve;
    });
  });
  await open(page, fears);
  await expect(fear.getByRole('radio', { name: /^Exclude/ })).not.toBeChecked();
  expect(await stored(page)).toEqual({});
});

test('the status says Saving… first, and then Saved', async ({ page }) => {
  await open(page, fears);
  await expect(status(page)).toHaveText('');
  // It may be too short to be caught by looking now and then.
  const said = await status(page).evaluateHandle((element) => {
    const texts: string[] = [];
    const note = () => texts.push(element.textContent);
    new MutationObserver(note).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return texts;
  });
  await page.getByLabel('Which boundary will be hardest').pressSequentially('a');
  await saved(page);
  expect([...new Set(await said.jsonValue())]).toEqual(['Saving…', 'Saved']);
});

test('a sheet is cleared after a question, alone, and comes back on undo', async ({ page }) => {
  await open(page, changing);
  await page.getByLabel(/What have you done so far/).fill('Elsewhere');
  await saved(page);
  await open(page, fears);
  const fear = page.getByRole('group', { name: 'Fear 1' }).getByLabel('The fear');
  await fear.fill('Speaking');
  await saved(page);

  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByRole('button', { name: 'Keep my answers' }).click();
  await expect(fear).toHaveValue('Speaking');

  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(page.getByRole('dialog', { name: /Clear “From fears/ })).toBeVisible();
  await page.getByRole('button', { name: 'Clear this sheet' }).click();
  await expect(fear).toHaveValue('');
  await expect(page.getByText('0 of 5 answered')).toBeVisible();
  // A mark stands where an answer was until the second place has let go of it too.
  await expect
    .poll(async () => Object.keys(await stored(page)))
    .toEqual(['groundwork:groundwork:answer:changing-industry/from-what']);

  await page.getByRole('button', { name: /Undo: put my answers back/ }).click();
  await expect(fear).toHaveValue('Speaking');
  await open(page, fears);
  await expect(fear).toHaveValue('Speaking');
});
