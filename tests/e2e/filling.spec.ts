// What makes filling in calm: examples, boxes that grow, one prompt at a time, the way back to where one was.
import { expect, test, type Page } from '@playwright/test';
import { enjoy, fears, open, saved, stored } from './sheet.ts';

const growing = '/exercises/oskar/';
const outcome = (page: Page) =>
  page.getByLabel('Outcome: what do you want to have reached?', { exact: true });
const one = (page: Page) => page.getByRole('button', { name: 'One at a time' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const expectFocusOn = (page: Page, words: string) =>
  expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent.trim()))
    .toContain(words);

test.describe('on a small phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  for (const [path, first] of [
    ['/guides/what-happens-in-a-session/', 'Just read'],
    ['/worksheets/must-haves/', 'Write what you like'],
    ['/questions/after-a-job-loss/', 'Write what you like'],
  ] as const) {
    test(`${path} says above the fold whose it is and what to do`, async ({ page }) => {
      await page.goto(path);
      await expect(page.getByText(first)).toBeInViewport({ ratio: 1 });
      await expect(page.getByText('workbook of Groundwork')).toBeInViewport({ ratio: 1 });
      if (path.startsWith('/guides/')) return;
      await expect(page.getByText('What you write stays in this browser')).toBeInViewport({
        ratio: 1,
      });
      await expect(page.getByText('0 of')).toBeInViewport({ ratio: 1 });
    });
  }

  test('a box grows with the words, and the caret stays above the bar', async ({ page }) => {
    await open(page, growing);
    await outcome(page).focus();
    const before = (await outcome(page).boundingBox())?.height ?? 0;
    for (let line = 1; line <= 30; line++) {
      await page.keyboard.type(`Line ${line}`);
      await page.keyboard.press('Enter');
    }
    await page.keyboard.type('The last line');
    const { height = 0, y = 0 } = (await outcome(page).boundingBox()) ?? {};
    expect(height).toBeGreaterThan(before + 300);
    const scrolled = await outcome(page).evaluate((box) => box.scrollHeight - box.clientHeight);
    expect(scrolled).toBeLessThanOrEqual(2);
    // The caret is in the last line.
    const bar = (await page.locator('.sheet-bar').boundingBox())?.y ?? 0;
    expect(y + height).toBeLessThanOrEqual(bar + 24);
    await outcome(page).fill('Short');
    expect((await outcome(page).boundingBox())?.height).toBe(before);
  });
});

test('an example opens under its prompt, and is no part of its name', async ({
  page,
  browserName,
}) => {
  await open(page, '/exercises/role-and-goals/');
  const prompt = 'Some years from now, where would you like your work to have taken you?';
  const field = page.locator('long-text-field', { has: page.getByLabel(prompt, { exact: true }) });
  await expect(field.getByText('two apprentices')).toBeHidden();
  await field.getByText('An example').press('Enter');
  await expect(field.getByText('two apprentices')).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel(prompt, { exact: true })).toBeFocused();
  if (browserName === 'firefox') return;
  await page.emulateMedia({ media: 'print' });
  await expect(field.getByText('two apprentices')).toBeHidden();
});

test('one prompt at a time goes through a sheet, announces each and keeps every word', async ({
  page,
  browserName,
}) => {
  await open(page, enjoy);
  const keys = Object.keys(await stored(page));
  await one(page).click();
  await expect(page.getByText('1 of 8')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'First, look back' })).toBeVisible();
  await expectFocusOn(page, 'When was your last good day at work?');
  await expect(page.getByLabel('Walk through your last normal week')).toBeHidden();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await press(page, 'Next');
  await press(page, 'Next');
  await expectFocusOn(page, 'What do you enjoy?');
  await page.getByRole('textbox', { name: 'Thing you enjoy 1' }).fill('Mornings');
  await saved(page);
  await press(page, 'Back');
  await expectFocusOn(page, 'Walk through your last normal week');
  // Records and what is written between prompts.
  for (let step = 2; step < 6; step++) await press(page, 'Next');
  await expect(page.getByRole('group', { name: 'Thing you loathe 1' })).toBeVisible();
  await page.getByRole('button', { name: 'Add another thing you loathe' }).click();
  await expect(page.getByRole('group', { name: 'Thing you loathe 2' })).toBeVisible();
  const text = page.getByRole('button', { name: 'Text', exact: true });
  await text.click();
  await expect(text).toHaveAttribute('aria-pressed', 'true');
  // Paper knows nothing of it.
  if (browserName !== 'firefox') {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText('Walk through your last normal week').first()).toBeVisible();
    await page.emulateMedia({ media: 'screen' });
  }
  for (let step = 6; step <= 8; step++) await press(page, 'Next');
  await expect(page.getByText('That is all of it.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Where to take it' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(one(page)).toBeVisible();
  await expect(page.getByLabel('Walk through your last normal week')).toBeVisible();
  // Nothing of it is kept but answers.
  const added = Object.keys(await stored(page)).filter((key) => !keys.includes(key));
  expect(added.filter((key) => !key.startsWith('groundwork:groundwork:answer:'))).toEqual([]);
});

test('the browser’s way back leaves one at a time, and stays on the sheet', async ({ page }) => {
  await open(page, fears);
  await one(page).click();
  await press(page, 'Next');
  await expectFocusOn(page, 'Must-nots that come from no fear');
  await page.goBack();
  await expect(one(page)).toBeVisible();
  await expect(page).toHaveURL(fears);
  await expectFocusOn(page, 'Must-nots that come from no fear');
});

test('who comes back is offered the prompt that was last written on', async ({ page }) => {
  await open(page, enjoy);
  const link = page.getByRole('link', { name: /^Continue: / });
  await expect(link).toBeHidden();
  await page.getByRole('textbox', { name: 'Thing you enjoy 1' }).fill('Mornings');
  await saved(page);
  await page.getByLabel('Walk through your last normal week').fill('Monday');
  await saved(page);
  await page.goto('/');
  await open(page, enjoy);
  await expect(link).toHaveAccessibleName(/Walk through your last normal week/);
  expect(await page.evaluate(() => scrollY)).toBe(0);
  await link.click();
  const week = page.getByLabel('Walk through your last normal week');
  await expect(week).toBeInViewport();
  await week.fill('Monday, and Tuesday');
  await expect(link).toBeHidden();
  await saved(page);
  // Whoever comes for a place on the page is not offered another.
  await page.reload({ waitUntil: 'networkidle' });
  await expect(link).toBeHidden();
  await page.goto('/');
  await expect(page.getByText('Go on with What you enjoy and what you loathe')).toBeVisible();
});

test('a pause leads out of a heavy sheet at once, and every word stays', async ({ page }) => {
  for (const path of [fears, enjoy, '/questions/after-a-job-loss/']) {
    await open(page, path);
    const pause = page.locator('.pause').first();
    await expect(pause.getByRole('link', { name: 'Put this sheet away' })).toBeVisible();
    await expect(pause.getByText('You need not carry this alone')).toBeVisible();
  }
  await page.getByRole('textbox', { name: 'Until when can you manage' }).fill('June');
  await page.locator('.pause').getByRole('link', { name: 'Put this sheet away' }).click();
  await page.waitForURL('/');
  await open(page, '/questions/after-a-job-loss/');
  await expect(page.getByRole('textbox', { name: 'Until when can you manage' })).toHaveValue(
    'June',
  );
});

test('keys are listed, move through a sheet, and can be turned off', async ({ page }) => {
  await open(page, fears);
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  await page.keyboard.press('?');
  await expect(list).toBeVisible();
  await expect(list).toContainText('Alt + PageUp, PageDown');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();

  const fear = (number: number) =>
    page.getByRole('group', { name: `Fear ${number}`, exact: true }).getByLabel('The fear');
  await fear(1).fill('Talks?');
  await fear(1).press('?');
  await expect(list).toBeHidden();
  await fear(2).fill('Nights');
  await fear(2).press('Alt+ArrowUp');
  await expect(fear(1)).toHaveValue('Nights');
  await expect(fear(1)).toBeFocused();
  await page.keyboard.press('Alt+PageDown');
  await expect(page.getByRole('textbox', { name: 'Must-not 1' })).toBeFocused();
  await saved(page);

  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await list.getByRole('checkbox').uncheck();
  await list.getByRole('button', { name: 'Close' }).click();
  await page.reload();
  await expect(page.locator('workbook-sheet[data-ready]')).toBeVisible();
  await page.keyboard.press('?');
  await page.keyboard.press('o');
  await page.keyboard.press('/');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(one(page)).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search the workbook' })).toBeVisible();
});

test('a worksheet is filled in, printed and cleared by keyboard alone', async ({ page }) => {
  await page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset['printed'] = '';
    };
  });
  await page.goto('/');
  const tabTo = async (name: RegExp) => {
    for (let tab = 0; tab < 120; tab++) {
      await page.keyboard.press('Tab');
      const said = await page.evaluate(() => {
        const { activeElement } = document;
        if (!(activeElement instanceof HTMLElement)) return '';
        const box = activeElement.getBoundingClientRect();
        const bar = document
          .querySelector('.sheet-bar:not(:focus-within)')
          ?.getBoundingClientRect();
        const isHidden =
          bar !== undefined &&
          box.top < innerHeight &&
          box.top >= bar.top &&
          box.bottom <= bar.bottom + 1;
        const labels =
          'labels' in activeElement ? [...(activeElement.labels as NodeListOf<HTMLElement>)] : [];
        const words = labels.map((label) => label.textContent).join(' ');
        return `${isHidden ? 'HIDDEN ' : ''}${activeElement.ariaLabel ?? ''} ${words} ${activeElement.matches('select, textarea') ? '' : activeElement.textContent}`.trim();
      });
      expect(said).not.toContain('HIDDEN');
      if (name.test(said)) return;
    }
    throw new Error(`No way to ${String(name)}`);
  };
  await tabTo(/^Must-haves/);
  await page.keyboard.press('Enter');
  await expect(page.locator('workbook-sheet[data-ready]')).toBeVisible();
  await tabTo(/^Must-have 1/);
  await page.keyboard.type('Half of the week outdoors');
  await tabTo(/^There are three to five/);
  await page.keyboard.press('Space');
  await saved(page);
  await tabTo(/^Yes, it is mine/);
  await page.keyboard.press('Enter');
  await tabTo(/^Print$/);
  await page.keyboard.press('Enter');
  await expect(page.locator('html[data-printed]')).toBeAttached();
  await tabTo(/^Clear$/);
  await page.keyboard.press('Enter');
  await tabTo(/^Clear this sheet/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Must-have 1' })).toHaveValue('');
  await expect(page.getByRole('button', { name: 'Undo: put my answers back' })).toBeFocused();
});
