// What the tests of several tabs share.
import { expect, type BrowserContext, type Page } from '@playwright/test';
import { recordIn } from '../../src/answers/join.ts';
import { versionsOf } from '../../src/answers/lineage.ts';
import { fears, open, saved, stored } from './sheet.ts';

/** Two tabs with one sheet. The first is in front, where a driver is quicker. */
export async function twoTabs(context: BrowserContext, path = fears): Promise<[Page, Page]> {
  const [other, one] = [await context.newPage(), await context.newPage()];
  for (const tab of [other, one]) await open(tab, path);
  return [one, other];
}

export const hardest = (page: Page) =>
  page.getByRole('textbox', { name: 'Which boundary will be hardest' });

export const alert = (page: Page) => page.locator('[data-trouble]');

export async function write(page: Page, words: string): Promise<void> {
  await hardest(page).fill(words);
  await saved(page);
}

/**
 * Puts words in a field in one go, and tells what it held before and after. A driver that fills a field
 * selects what is there first, and another tab's words may come between.
 */
export const put = (page: Page, field: string, words: string, adds = false) =>
  page.locator(`[data-field=${field}]`).evaluate(
    (element, [text, isMore]) => {
      const control = element.querySelector<HTMLInputElement>('input, textarea');
      if (!control) throw new Error('The field has no control.');
      const before = control.value;
      control.value = isMore ? `${before} ${text}`.trim() : text;
      control.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return { before, after: control.value };
    },
    [words, adds] as const,
  );

/** All that the device has of an answer: what stands, and what stands beside it. */
export async function versions(page: Page, id = 'fears-to-boundaries/hardest'): Promise<unknown[]> {
  const record = recordIn((await stored(page))[`groundwork:groundwork:answer:${id}`] ?? null, id);
  return record ? versionsOf(record).map(({ value }) => value) : [];
}

export async function expectVersions(page: Page, expected: unknown[], id?: string): Promise<void> {
  await expect.poll(async () => (await versions(page, id)).sort()).toEqual(expected);
}
