// The whole workbook as a book: what is in it, what is picked, and how it prints.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { sites } from '../sites.ts';
import { expectAccessible } from './accessible.ts';
import { answers, keep } from './client.ts';
import { stored } from './sheet.ts';

async function openBook(page: Page, query = ''): Promise<void> {
  await page.goto(`/workbook/print/${query}`);
  await expect(page.locator('workbook-book')).toHaveAttribute('data-ready', '');
}

const shownTitles = (page: Page) => page.locator('.book-sheet:visible > h2').allTextContents();

/** Prints the book: its text, and for each link in the contents what is written there and where it leads. */
async function printBook(page: Page, scale = 1) {
  const bytes = await page.pdf({ preferCSSPageSize: true, scale });
  const pdf = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true }).promise;
  const texts: string[] = [];
  const leads = new Map<string, number>();
  for (let number = 1; number <= pdf.numPages; number++) {
    const sheet = await pdf.getPage(number);
    const { items } = await sheet.getTextContent();
    texts.push(items.map((item) => ('str' in item ? item.str : '')).join(' '));
    const links = (await sheet.getAnnotations()) as { dest?: unknown }[];
    for (const { dest } of links) {
      if (typeof dest !== 'string' || leads.has(dest)) continue;
      const place = (await pdf.getDestination(dest)) as [Parameters<typeof pdf.getPageIndex>[0]];
      leads.set(dest, (await pdf.getPageIndex(place[0])) + 1);
    }
  }
  const entries = await page.locator('[data-entry]:not([hidden])').evaluateAll((each) =>
    each.map((entry) => ({
      leads: entry.querySelector('a')?.hash.slice(1) ?? '',
      number: entry.querySelector('[data-number]')?.textContent ?? '',
    })),
  );
  const [first = 0] = [pdf.numPages].map(() => leads.get(entries[0]?.leads ?? '') ?? 0);
  return { texts, entries, leads, contents: texts.slice(1, first - 1).join(' ') };
}

test('without scripts every sheet is there in the order of the journey, blank', async ({
  browser,
  browserName,
}) => {
  test.skip(browserName === 'firefox', 'the driver cannot turn scripts off there');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/workbook/print/');
  const outline = JSON.parse(readFileSync(join(sites.root.out, 'outline.json'), 'utf8')) as {
    sheets: { locale: string; title: string; order: number }[];
  };
  const inOrder = outline.sheets
    .filter(({ locale }) => locale === 'en')
    .toSorted((one, other) => one.order - other.order);
  expect(await shownTitles(page)).toEqual(inOrder.map(({ title }) => title));
  await expect(page.locator('.book-head .trouble')).toContainText(
    'Your answers are not shown here',
  );
  await expect(page.locator('.book-picker')).toBeHidden();
  await expect(page.locator('.book :enabled')).toHaveCount(0);
  await context.close();
});

test('an address picks sheets, bad values are ignored, and ticks are remembered in it', async ({
  page,
}) => {
  await openBook(page, '?sheets=oskar,nowhere,role-screen&paper=blank&size=letter');
  const titles = ['OSKAR: small steps on a scale', 'Test roles against your rules'];
  expect(await shownTitles(page)).toEqual(titles);
  await expect(page.locator('.book-contents a:visible')).toHaveText(titles);
  await expect(page.locator('html')).toHaveAttribute('data-paper', 'blank');
  await page.locator('.book-picker summary').click();
  await page.getByRole('checkbox', { name: 'Must-haves' }).check();
  await page.getByRole('radio', { name: 'Blank, in large print' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-paper', 'blank large');
  await expect(page).toHaveURL(/sheets=oskar,must-haves,role-screen&paper=blank-large/);
  // What is not in the book is linked to where it is.
  const link = page.locator('#sheet-oskar').getByRole('link', { name: 'GROW' });
  await expect(link).toHaveAttribute('href', '/exercises/grow/');
  await page.getByRole('button', { name: 'All', exact: true }).click();
  await expect(link).toHaveAttribute('href', '#sheet-grow');
  await page.getByRole('button', { name: 'None' }).click();
  expect(await shownTitles(page)).toEqual([]);
});

test('sheets that were not laid out at first are found where they are', async ({ page }) => {
  await openBook(page);
  const laid = page.locator('.book-sheet[data-laid]');
  await expect(laid).toHaveCount(0);
  const title = (slug: string) => page.locator(`#sheet-${slug} > h2`);
  await page.locator('.book-contents').getByRole('link', { name: 'Must-haves' }).click();
  await expect(title('must-haves')).toBeInViewport();
  await expect(laid).toHaveCount(await page.locator('.book-sheet').count());
  await expect(title('must-haves')).toBeInViewport();
  // As «Find in page» does.
  const isFound = await page.evaluate(() =>
    (window as unknown as { find(text: string): boolean }).find(
      'Turn what you agreed in a session',
    ),
  );
  expect(isFound).toBe(true);
  await expect(page.locator('#sheet-commitments .lede')).toBeInViewport();
});

test.describe('with answers on the device', () => {
  test.beforeEach(async ({ page }) => {
    await page.goto('/privacy/');
    await keep(page, [...answers, ['commitments/gone', 'long-text', 'Asked no more']]);
    await page.evaluate(() => {
      const versions = ['First words', 'Second words'].map((value, index) => ({
        ...{ value, revision: 2, time: '2027-03-16T09:00:00.000Z', type: 'short-text' },
        ...{ prompt: 'Drive', by: `page-${index}` },
      }));
      const id = 'career-drive/phrase';
      const answer = { [id]: { ...versions[0], others: [versions[1]] } };
      const envelope = { format: 'groundwork-answers', version: 1, answers: answer };
      localStorage.setItem(`groundwork:groundwork:answer:${id}`, JSON.stringify(envelope));
      localStorage.setItem('groundwork:groundwork:answer:oskar/affirm', '{half of a tex');
    });
  });

  test('it shows every kind of answer, what no sheet asks for any more, and keeps its hands off', async ({
    page,
    browserName,
  }) => {
    const before = await stored(page);
    await openBook(page);
    const sheet = (slug: string) => page.locator(`#sheet-${slug}`);
    await expect(sheet('role-and-goals')).toContainText('Nine years in care.');
    await expect(sheet('must-haves')).toContainText('At most 40 minutes by bus');
    await expect(
      sheet('commitments').locator('.typed', { hasText: 'March 20, 2027' }),
    ).toBeVisible();
    await expect(sheet('fears-to-boundaries')).toContainText('No on-call duty after 18:00');
    await expect(
      sheet('fears-to-boundaries').getByRole('radio', { checked: true }).first(),
    ).toBeDisabled();
    await expect(sheet('session-agenda').locator('.made').first()).toContainText(
      'two kinds of work',
    );
    await expect(sheet('oskar').locator('trend-field svg circle')).toHaveCount(3);
    await expect(sheet('role-screen').locator('.verdict')).toHaveCount(2);
    await expect(sheet('question-builder')).toContainText('Who hires at fifty?');
    await expect(sheet('career-drive')).toContainText('First words');
    await expect(sheet('career-drive')).toContainText('Second words');
    await expect(sheet('earlier-answers')).toContainText('Asked no more');
    await expect(sheet('earlier-answers')).toContainText('{half of a tex');
    await expect(
      page.locator('.book :is(textarea, input[type=text])').locator('visible=true'),
    ).toHaveCount(0);
    await expectAccessible(page, browserName);
    await page.getByRole('button', { name: 'Only those with answers' }).click();
    await expect(page.locator('#sheet-grow')).toBeHidden();
    await expect(sheet('oskar')).toBeVisible();
    await page.getByRole('radio', { name: 'Blank, with room to write' }).check();
    await expect(sheet('earlier-answers')).toBeHidden();
    await expect(sheet('career-drive')).not.toContainText('Second words');
    expect(await stored(page)).toEqual(before);
    const databases = await page.evaluate(async () => (await indexedDB.databases()).length);
    expect(databases).toBe(0);
  });

  test.describe('on paper', () => {
    test.skip(
      ({ browserName }) => browserName !== 'chromium',
      'only Chromium writes PDF when driven',
    );

    for (const size of ['a4', 'letter']) {
      for (const pick of [
        '',
        '&paper=blank',
        '&paper=filled-large',
        '&paper=blank-large',
        '&sheets=oskar,role-screen,commitments,earlier-answers',
      ]) {
        test(`the contents of ${size}${pick} have the pages that each part is on`, async ({
          page,
        }) => {
          await openBook(page, `?size=${size}${pick}`);
          const { texts, entries, leads, contents } = await printBook(page);
          expect(entries.length).toBeGreaterThan(2);
          for (const { leads: part, number } of entries) {
            expect(number, part).toBe(String(leads.get(part)));
            expect(contents).toContain(` ${number}`);
          }
          expect(texts[0]).toContain('What your coach keeps to themselves');
          const text = texts.join(' ').replaceAll(/\s+/g, ' ');
          if (pick.includes('blank')) {
            for (const word of ['First words', 'Nine years', 'Call Ms Ito', 'Asked no more']) {
              expect(text).not.toContain(word);
            }
            // Beside what the sheet on roles says of itself: «Put ✓ for …» and «put ✓, ✗ or ?».
            expect(text.match(/(?<!put )✓/gi)).toBeNull();
          } else {
            for (const word of ['Call Ms Ito', 'Ward manager', 'Asked no more', 'half of a tex']) {
              expect(text).toContain(word);
            }
          }
          for (const word of ['Print the workbook', 'Sheets picked', 'Add another', 'Search']) {
            expect(text).not.toContain(word);
          }
        });
      }
    }

    test('at another scale there are no page numbers in the contents, rather than wrong ones', async ({
      page,
    }) => {
      await openBook(page, '?size=a4&sheets=oskar,commitments');
      const { contents } = await printBook(page, 0.8);
      // Its own, at the foot.
      expect(contents.match(/\d+/g)?.[0]).toBe('2');
      expect(contents.replace(/Page \d+ of \d+/, '')).not.toMatch(/\d/);
    });
  });
});
