// Answers as a Word document: from a sheet, from the brief and from the page of all answers.
import { expect, test, type Page } from '@playwright/test';
import mammoth from 'mammoth';
import { unzipped } from '../unit/components/unzip.ts';
import { done, fileOf, seeded, visit } from './files.ts';
import { fears, open, refuseStorage, saved, status } from './sheet.ts';

async function wordsOf(page: Page): Promise<{ name: string; text: string; bytes: Buffer }> {
  const { name, bytes } = await fileOf(page, 'Save for Word');
  const { value: html } = await mammoth.convertToHtml({ buffer: bytes });
  return { name, text: html.replaceAll('<br />', '\n'), bytes };
}

test('all answers, or one sheet’s, are saved for Word', async ({ page }) => {
  await seeded(page);
  const { name, text, bytes } = await wordsOf(page);
  expect(name).toMatch(/^groundwork-workbook-\d{4}-\d\d-\d\d\.docx$/);
  for (const words of [
    'Home by four, every school day',
    'City hospital',
    'Being called at night',
  ]) {
    expect(text).toContain(words);
  }
  expect(text).toContain('Only a backup brings answers back');
  await expect(done(page)).toContainText(name);
  // A reader that forgives nothing: Word refuses a file with a fault in one of its parts.
  const blank = await page.context().newPage();
  const faults = await blank.evaluate(
    (parts) =>
      parts.filter(([, xml]) =>
        new DOMParser().parseFromString(xml, 'application/xml').querySelector('parsererror'),
      ),
    [...unzipped(bytes)],
  );
  expect(faults).toEqual([]);
  await blank.close();

  await page.getByLabel('What to save').selectOption('must-haves');
  const one = await wordsOf(page);
  expect(one.text).toContain('At most 40 minutes by bus');
  expect(one.text).not.toContain('City hospital');
});

test('a sheet is saved for Word at its foot, with its latest words and no other sheet’s', async ({
  page,
}) => {
  await seeded(page);
  await open(page, fears);
  const hardest = page.getByLabel('Which boundary will be hardest');
  await hardest.fill('👩🏽‍💻 漢字 e\u0301 שלום');
  await saved(page);
  const { name, text } = await wordsOf(page);
  expect(name).toMatch(/^groundwork-fears-to-boundaries-.*\.docx$/);
  expect(text).toContain('👩🏽‍💻 漢字 e\u0301 שלום');
  expect(text).toContain('No on-call duty after 18:00');
  expect(text).not.toContain('City hospital');
  await expect(status(page)).toContainText(name);
});

test('words that the device refuses to keep are in the Word file', async ({ page }) => {
  await refuseStorage(page);
  await open(page, fears);
  await page.getByLabel('Which boundary will be hardest').fill('Only on this page');
  expect((await wordsOf(page)).text).toContain('Only on this page');
});

test('the brief is saved for Word as its page shows it', async ({ page }) => {
  await seeded(page);
  await page.goto('/brief/');
  await page.getByLabel('What I loathe').uncheck();
  const { name, text } = await wordsOf(page);
  expect(name).toMatch(/^groundwork-brief-.*\.docx$/);
  const parts = ['For my session', 'My main drive', 'Where I stand', 'Hard boundaries'];
  const places = parts.map((part) => text.indexOf(part));
  expect(places.every((place) => place >= 0)).toBe(true);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  expect(text).toContain('Home by four, every school day');
  expect(text).not.toContain('Calls at night');
  await expect(page.getByRole('status')).toContainText(name);
});

test('where the questions cannot be loaded, the sheet says so', async ({ page }) => {
  await page.route('**/prompts.json', (route) => route.abort());
  await open(page, fears);
  await page.getByRole('button', { name: 'Save for Word' }).click();
  await expect(page.locator('[data-trouble]')).toContainText('could not be loaded');
  await visit(page);
  await page.getByRole('button', { name: 'Save for Word' }).click();
  await expect(page.locator('[data-problem]')).toContainText('could not be loaded');
});
