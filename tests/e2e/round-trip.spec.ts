// A whole workbook of answers: out in a file that opens by itself, off the device, and back to the letter.
import { writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { expect, test, type Page } from '@playwright/test';
import { keep, type Answer } from './client.ts';
import { choose, done, fileOf, visit, words } from './files.ts';
import { pdfOf } from './pdf.ts';

const count = 1000;

interface Field {
  readonly type: string;
  readonly options?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, Field>>;
  readonly blanks?: Readonly<Record<string, unknown>>;
  readonly from?: unknown;
}

/** A value as a field writes it, or nothing where it writes none. `mark` is in its words. */
function valueOf({ type, options, fields, blanks, from }: Field, mark: string): unknown {
  switch (type) {
    case 'short-text':
      return `${mark} <b>"&amp;</b> é e\u0301 夜勤なし`;
    case 'long-text':
      return `${mark}\n\n  </pre><script>alert(1)</script>\nשלום 🙂`;
    case 'date':
      return '2027-02-28';
    case 'choice':
      return Object.keys(options ?? { one: '' })[0];
    case 'checklist':
      return Object.keys(options ?? { one: '', two: '' }).slice(0, 2);
    case 'scale':
      return 3;
    case 'list':
      return [`${mark} first`, 'second'];
    case 'pick':
    case 'ranking':
      return Array.isArray(from) ? (from as unknown[]).slice(0, 1) : [];
    case 'sentence':
      return { blanks: mapped(blanks ?? { what: '' }, () => mark), sentence: mark };
    case 'screen':
      return [{ title: mark, marks: { 'Home by four': 'meets' } }];
    case 'records':
      return [1, 2].map((row) =>
        mapped(fields ?? { what: { type: 'short-text' } }, (part) =>
          valueOf(part, `${mark}r${row}`),
        ),
      );
    default:
      return undefined;
  }
}

const mapped = <From, To>(from: Readonly<Record<string, From>>, change: (each: From) => To) =>
  Object.fromEntries(Object.entries(from).map(([key, each]) => [key, change(each)]));

const markOf = (place: number) => `said-${place}-here`;

/** Answers to every field of the site, and the rest to fields of all types that are gone. */
async function wholeWorkbook(page: Page): Promise<Answer[]> {
  const outline = await page.request.get('/outline.json');
  const { sheets } = (await outline.json()) as {
    sheets: { locale: string; fields?: (Field & { id: string })[] }[];
  };
  const fields = sheets
    .filter(({ locale }) => locale === 'en')
    .flatMap((sheet) => sheet.fields ?? []);
  const answered = fields.filter((field) => valueOf(field, '') !== undefined);
  const types = [...new Set(answered.map(({ type }) => type))];
  const gone = Array.from({ length: count - answered.length }, (_, place) => ({
    id: `a-former-sheet-${place % 20}/field-${place}`,
    type: types[place % types.length] ?? '',
  }));
  return [...answered, ...gone].map((field, place) => [
    field.id,
    field.type,
    valueOf(field, markOf(place)),
  ]);
}

test(`${count} answers of every type: out, erased and back`, async ({
  page,
  browser,
  browserName,
}, info) => {
  await page.goto('/privacy/');
  const kept = await wholeWorkbook(page);
  await keep(page, kept);
  await visit(page);
  const before = await words(page);
  expect(before).toEqual(Object.fromEntries(kept.map(([id, , value]) => [id, value])));
  expect(Object.keys(before)).toHaveLength(count);
  const { name, bytes } = await fileOf(page, 'Save a backup');

  await test.step('the file opens by itself, without scripts and without a network', async () => {
    const path = info.outputPath(name);
    await writeFile(path, bytes);
    const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
    const alone = await context.newPage();
    await alone.goto(pathToFileURL(path).href);
    const said = await alone.locator('body').innerText();
    const marked = Object.values(before).flatMap(
      (value) => JSON.stringify(value).match(/said-\d+-here(r\d)?/g) ?? [],
    );
    expect(marked.length).toBeGreaterThan(count / 2);
    const lacking = (text: string) => [...new Set(marked)].filter((mark) => !text.includes(mark));
    expect(lacking(said)).toEqual([]);
    // Only Chromium writes PDF when driven.
    if (browserName === 'chromium') {
      const { text } = await pdfOf(alone);
      expect(lacking(text.replaceAll(/\s/g, ''))).toEqual([]);
    }
    await context.close();
  });

  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('button', { name: 'Erase all of them' }).click();
  await expect(done(page)).toHaveText('All your answers are erased from this device.');
  expect(await words(page)).toEqual({});

  await choose(page, name, bytes);
  await expect(page.getByText(`Not here yet: ${count}`)).toBeVisible();
  await page.getByRole('button', { name: 'Take them in' }).click();
  await expect(done(page)).toHaveText('The answers are here.');
  expect(await words(page)).toEqual(before);
  await visit(page);
  expect(await words(page)).toEqual(before);
});
