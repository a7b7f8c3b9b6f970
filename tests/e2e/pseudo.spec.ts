// The site in test languages: longer words with an accent on every letter, and one that runs from right to left.
// The build test of the same name makes it, and looks at its pages before anything is done on them.
import { expect, type Page } from '@playwright/test';
import { tags, unwritten } from '../pseudo.ts';
import { misfits } from './fits.ts';
import { fileOf } from './files.ts';
import { openFilledIn, test } from './pseudo-site.ts';

const months = Array.from({ length: 12 }, (_, month) =>
  new Intl.DateTimeFormat(tags.accented, { month: 'long' }).format(new Date(2027, month)),
);

/** All that is to be read or heard on a page, as it is now. The browser itself puts days into words. */
async function unwrittenOn(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() => [
    ...document.body.innerText.split('\n'),
    ...[...document.querySelectorAll('[aria-label], [title], [placeholder]')].flatMap((each) =>
      ['aria-label', 'title', 'placeholder'].map((name) => each.getAttribute(name) ?? ''),
    ),
    document.title,
  ]);
  // The names of the other languages stand each in its own.
  const languages = await page.locator('.languages a').allInnerTexts();
  return texts.filter((text) => !languages.includes(text) && unwrittenIn(text).length > 0);
}

const unwrittenIn = (text: string) =>
  unwritten(months.reduce((left, month) => left.replaceAll(month, ''), text));

const sights = [
  ['on a phone', 360, 1],
  ['on a desk', 1280, 1],
  ['in letters of twice their size', 1280, 2],
] as const;

const pages = ['', 'guides/how-a-session-flows/', 'questions/', 'workbook/', 'brief/', 'search/'];

for (const tag of [tags.accented, tags.rightToLeft]) {
  for (const [where, width, times] of sights) {
    test(`in ${tag}, ${where}, nothing is cut off or out of sight`, async ({
      page,
      origin,
      browserName,
    }) => {
      test.skip(
        browserName === 'firefox' && width > 360,
        'engines differ where there is little room',
      );
      const address = `${origin}/${tag}`;
      const fits = async () => {
        await page.evaluate((size) => {
          document.documentElement.style.fontSize = `${size * 100}%`;
        }, times);
        expect(await misfits(page), page.url()).toEqual([]);
      };
      await page.setViewportSize({ width, height: 800 });
      await openFilledIn(page, address, tag);
      await fits();
      await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
      await expect(page.locator('[data-sheet=one]')).toBeInViewport({ ratio: 1 });
      await page.locator('[data-sheet=ask]').click();
      await fits();
      await expect(page.locator('[data-sheet=clear]')).toBeInViewport({ ratio: 1 });
      for (const path of pages) {
        await page.goto(`${address}/${path}`);
        await fits();
      }
    });
  }
}

test('what scripts say is translated: on sheets, of answers, in files and of files', async ({
  page,
  origin,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'the words are the same');
  const address = `${origin}/${tags.accented}`;
  const expectTranslated = async () => {
    expect(await unwrittenOn(page), page.url()).toEqual([]);
  };
  const save = (action: string) => fileOf(page, page.locator(`[data-desk=${action}]`));
  await openFilledIn(page, address, tags.accented);
  await page.getByRole('textbox').first().fill('Ẃóŕď');
  await page.locator('records-field button[data-do=remove]').first().click();
  await expectTranslated();
  const event = await fileOf(page, page.locator('calendar-field .files button').first());
  expect(event.bytes.toString()).toContain('Ẃóŕď 1');
  await page.goto(`${address}/brief/`);
  await expect(page.locator('session-brief[data-ready]')).toBeVisible();
  await expectTranslated();

  await page.goto(`${address}/workbook/`);
  await expect(page.locator('workbook-overview[data-ready]')).toBeVisible();
  const backup = await save('html');
  const notes = await save('md');
  await expectTranslated();
  expect(unwrittenIn(notes.bytes.toString())).toEqual([]);
  await page
    .locator('#desk-file')
    .setInputFiles({ name: '1', mimeType: 'text/html', buffer: backup.bytes });
  await expect(page.locator('[data-desk=take]')).toBeVisible();
  await expectTranslated();

  await page.goto(`${address}/review/`);
  await page.locator('input[type=file]').setInputFiles([
    { name: '1', mimeType: 'text/html', buffer: backup.bytes },
    { name: '2', mimeType: 'text/html', buffer: Buffer.from('?') },
  ]);
  await expect(page.locator('.review-file')).toBeVisible();
  await expectTranslated();
});

test('a file of answers runs from right to left where its language does', async ({
  page,
  origin,
}) => {
  const address = `${origin}/${tags.rightToLeft}`;
  await openFilledIn(page, address, tags.rightToLeft);
  await page.goto(`${address}/workbook/`);
  await expect(page.locator('workbook-overview[data-ready]')).toBeVisible();
  const backup = await fileOf(page, page.locator('[data-desk=html]'));
  expect(backup.bytes.toString()).toContain('<html lang="ar-XB" dir="rtl">');
});
