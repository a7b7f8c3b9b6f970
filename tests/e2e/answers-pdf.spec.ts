// Answers as a PDF to read: from a sheet, from the brief and from the page of all answers.
import { expect, test } from '@playwright/test';
import { done, fileOf, seeded } from './files.ts';
import { printIn, saidIn } from './pdf.ts';
import { fears, open, saved, status } from './sheet.ts';

const button = 'Save as PDF';

test('all answers, or one sheet’s, are saved as a PDF', async ({ page }) => {
  await seeded(page);
  const { name, bytes } = await fileOf(page, button);
  expect(name).toMatch(/^groundwork-workbook-\d{4}-\d\d-\d\d\.pdf$/);
  const { text } = await printIn(bytes);
  for (const words of [
    'Home by four, every school day',
    'City hospital',
    'Being called at night',
  ]) {
    expect(text).toContain(words);
  }
  await expect(done(page)).toContainText(name);

  await page.getByLabel('What to save').selectOption('must-haves');
  const one = (await printIn((await fileOf(page, button)).bytes)).text;
  expect(one).toContain('At most 40 minutes by bus');
  expect(one).not.toContain('City hospital');
});

test('a sheet’s PDF has every word, in whatever script', async ({ page }) => {
  await open(page, fears);
  const lines = Array.from({ length: 150 }, (_, index) => `line-${index + 1}-end`);
  const hard = '👩🏽‍💻 漢字かな e\u0301 Ελλάδα Україна שלום עולם مرحبا بالعالم नमस्ते ✓';
  await page
    .getByRole('group', { name: 'Fear 1' })
    .getByLabel('What is under it?')
    .fill(lines.join('\n'));
  await page.getByLabel('Which boundary will be hardest').fill(hard);
  await saved(page);
  const { name, bytes } = await fileOf(page, button);
  expect(name).toMatch(/^groundwork-fears-to-boundaries-.*\.pdf$/);
  const { text } = await printIn(bytes);
  for (const line of lines) expect(text).toContain(line);
  // What no face has is a picture, which says what it shows.
  expect((await saidIn(bytes)).join(' ')).toContain(hard);
  await expect(status(page)).toContainText(name);
});

test('the brief is saved as a PDF as its page shows it', async ({ page }) => {
  await seeded(page);
  await page.goto('/brief/');
  await page.getByLabel('What I loathe').uncheck();
  const { name, bytes } = await fileOf(page, button);
  expect(name).toMatch(/^groundwork-brief-.*\.pdf$/);
  const { text } = await printIn(bytes);
  expect(text).toContain('Home by four, every school day');
  expect(text).not.toContain('Calls at night');
});
