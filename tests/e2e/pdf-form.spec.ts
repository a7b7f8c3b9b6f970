// A worksheet of the site's own, filled in as a PDF elsewhere, comes back in.
import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import { expect, test, type Page } from '@playwright/test';
import { filledPdf } from '../unit/pdf/filled.ts';
import { choose, done, problem, seeded, visit, words } from './files.ts';
import { fears, open, saved } from './sheet.ts';

const rule = '👩🏽‍💻 漢字 e\u0301 שלום';

/** The PDF of the site's own sheet, as a program leaves it that knows what it does. */
async function fearsPdf(page: Page, texts: Readonly<Record<string, string>>): Promise<Uint8Array> {
  const response = await page.request.get(`${fears.slice(0, -1)}.pdf`);
  const pdf = await PDFDocument.load(await response.body());
  const form = pdf.getForm();
  for (const [name, text] of Object.entries(texts)) {
    const field = form.getTextField(`fears-to-boundaries.${name}`);
    field.acroField.setValue(PDFHexString.fromText(text));
  }
  form.getRadioGroup('fears-to-boundaries.fears.2.sort').select('exclude');
  return pdf.save({ updateFieldAppearances: false });
}

const long = 'word '.repeat(1000).trim();
const filled = {
  'fears.2.fear': 'Being the only one',
  'fears.2.rule': rule,
  hardest: 'No night shifts',
};
async function take(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Take them in' }).click();
  // The code for it may have to come first.
  await expect(done(page)).not.toBeEmpty();
}

test('a filled PDF is looked at, taken in, seen on its sheet and taken out again', async ({
  page,
}) => {
  await visit(page);
  await choose(page, 'fears.pdf', await fearsPdf(page, filled));
  const preview = page.locator('[data-preview]');
  await expect(preview).toBeFocused();
  await expect(preview).toContainText('A worksheet from Groundwork, filled in as a PDF.');
  await expect(preview).toContainText('Not here yet: 2');
  expect(await words(page)).toEqual({});
  await take(page);
  await expect(done(page)).toHaveText('The answers are here.');
  await open(page, fears);
  const first = page.getByRole('group', { name: 'Fear 1' });
  await expect(first.getByLabel('The fear')).toHaveValue('Being the only one');
  await expect(first.getByLabel('Your boundary')).toHaveValue(rule);
  await expect(first.getByRole('radio', { name: /^Exclude/ })).toBeChecked();
  await expect(page.getByLabel('Which boundary will be hardest')).toHaveValue('No night shifts');

  await visit(page);
  await choose(page, 'fears.pdf', await fearsPdf(page, { ...filled, hardest: 'Another' }));
  await expect(preview).toContainText('Here already, word for word: 1');
  await expect(preview).toContainText('Different from what is here: 1');
  await expect(preview).toContainText('Another');
  await take(page);
  await page.getByRole('button', { name: 'Undo: take them out again' }).click();
  await expect(done(page)).toHaveText('Everything is as it was before.');
  expect((await words(page))['fears-to-boundaries/hardest']).toBe('No night shifts');
});

test('words here that are not the PDF’s stay, and the client chooses on the sheet', async ({
  page,
}) => {
  await open(page, fears);
  const hardest = page.getByLabel('Which boundary will be hardest');
  await hardest.fill('Words of mine, written here');
  await saved(page);
  await visit(page);
  // What is blank in a file takes nothing away.
  await choose(page, 'fears.pdf', await fearsPdf(page, { hardest: 'Words on paper' }));
  await expect(page.locator('[data-preview]')).toContainText('They were written apart.');
  await take(page);
  await open(page, fears);
  await expect(hardest).toHaveValue('Words of mine, written here');
  await expect(page.locator('.versions')).toContainText('Words on paper');
  await page.getByRole('button', { name: 'Use this one instead' }).click();
  await expect(hardest).toHaveValue('Words on paper');
});

test('text of many lines and many words comes whole', async ({ page }) => {
  await visit(page);
  const text = `${long}\n\nשלום\n漢字 e\u0301`;
  const bytes = await filledPdf({
    texts: { 'role-and-goals.where-i-stand': text },
    objectStreams: true,
  });
  await choose(page, 'goals.pdf', bytes);
  await take(page);
  expect((await words(page))['role-and-goals/where-i-stand']).toBe(text);
});

test('PDFs that bring no answers say why, and change nothing', async ({ page }) => {
  await seeded(page);
  const before = await words(page);
  const locked = await PDFDocument.load(await filledPdf({ texts: { 'a.b': 'x' } }));
  locked.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  const whole = await filledPdf({ texts: { 'a.b': 'x' } });
  for (const [bytes, said] of [
    [await locked.save({ updateFieldAppearances: false }), 'locked with a password'],
    [
      await filledPdf({ texts: { 'a.b': 'x' }, mark: undefined }),
      'is not a worksheet of this site',
    ],
    [await filledPdf({ mark: { version: 9 } }), 'saved by a newer version'],
    [whole.subarray(0, 40), 'cannot be read'],
    [await fearsPdf(page, {}).then(blank), 'Nothing is filled in'],
  ] as const) {
    await choose(page, 'chosen.pdf', bytes);
    await expect(problem(page)).toContainText(said);
  }
  await choose(
    page,
    'other.pdf',
    await filledPdf({
      texts: { 'gone.field': 'Lost words', 'career-drive.phrase': 'x' },
      mark: { brand: 'elsewhere' },
    }),
  );
  await expect(problem(page)).toContainText('“Lost words”');
  await expect(page.locator('[data-from]')).toContainText('A worksheet from elsewhere');
  expect(await words(page)).toEqual(before);
});

/** The same form before anything was filled in. */
async function blank(bytes: Uint8Array): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes);
  pdf.getForm().getRadioGroup('fears-to-boundaries.fears.2.sort').clear();
  return pdf.save({ updateFieldAppearances: false });
}
