// The site in test languages, as `tests/pseudo.ts` makes it: served, and with answers on its sheet of every type.
import { test as base, expect, type Page } from '@playwright/test';
import { pseudo, tags } from '../pseudo.ts';
import { keep, type Answer } from './client.ts';
import { host } from './server.ts';

/** `origin` is where the site is served. */
export const test = base.extend<object, { origin: string }>({
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

/** The sheet with one of each type, and an answer in each. */
export async function openFilledIn(page: Page, address: string, tag: Tag): Promise<void> {
  await page.goto(`${address}/privacy/`);
  await keep(page, answersIn(words[tag]), 'pseudo');
  await page.goto(`${address}/worksheets/every-type/`);
  await expect(page.locator('.verdict')).toBeVisible();
  await expect(page.locator('.drawing.trend')).toBeVisible();
}
