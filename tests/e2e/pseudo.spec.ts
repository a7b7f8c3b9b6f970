// The site in test languages: longer words with an accent on every letter, and one that runs from right to left.
// The build test of the same name makes it, and looks at its pages before anything is done on them.
import { test as base, expect, type Page } from '@playwright/test';
import { pseudo, tags, unwritten } from '../pseudo.ts';
import { keep, type Answer } from './client.ts';
import { misfits } from './fits.ts';
import { fileOf } from './files.ts';
import { host } from './server.ts';

const test = base.extend<object, { origin: string }>({
  origin: [
    async ({}, use) => {
      const served = await host(pseudo);
      await use(`http://localhost:${served.port}`);
      await served.close();
    },
    { scope: 'worker' },
  ],
});

type Tag = (typeof tags)[keyof typeof tags];

/** An answer in every field of the sheet with one of each type. No word of them is English. */
const answersIn = (words: string): Answer[] =>
  (
    [
      ['short', 'short-text', words],
      ['long', 'long-text', words],
      ['day', 'date', '2027-03-09'],
      ['choice', 'choice', 'second'],
      ['ticks', 'checklist', ['one', 'other']],
      ['scale', 'scale', 7],
      ['list', 'list', [`${words} 1`, `${words} 2`]],
      ['sentence', 'sentence', { blanks: { aim: words, time: words } }],
      [
        'records',
        'records',
        [
          { what: `${words} 1`, by: '2027-03-09', status: 'done', ease: 2, session: words },
          { what: `${words} 2`, by: '2027-03-12', status: 'open', ease: 4, session: words },
          { what: `${words} 3` },
        ],
      ],
      ['sessions', 'records', [{ on: '2027-03-01', actions: [`${words} 1`, `${words} 2`] }]],
      ['pick', 'pick', ['every-type/short', 'every-type/sentence']],
      ['ranking', 'list', []],
      [
        'screen',
        'screen',
        [{ title: words, marks: { [`${words} 1`]: 'breaks', [`${words} 3`]: 'meets' } }],
      ],
    ] as const
  ).map(([id, type, value]) => [`every-type/${id}`, type, value]);

const words: Readonly<Record<Tag, string>> = {
  [tags.plain]: 'Word',
  [tags.accented]: 'Ẃóŕď',
  [tags.rightToLeft]: 'كلمة',
};

async function openFilledIn(page: Page, address: string, tag: Tag): Promise<void> {
  await page.goto(`${address}/privacy/`);
  await keep(page, answersIn(words[tag]), 'pseudo');
  await page.goto(`${address}/worksheets/every-type/`);
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(page.locator('.drawing.trend')).toBeVisible();
}

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
      const clear = page.locator('[data-sheet=ask]');
      await expect(clear).toBeInViewport({ ratio: 1 });
      await clear.click();
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
