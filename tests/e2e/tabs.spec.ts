// One workbook that is open in two tabs. What either of them has called saved stays, and both tell the same.
import { expect, test, type Locator, type Page } from '@playwright/test';
import { fears, goBack, open, saved, stored } from './sheet.ts';
import { alert, expectVersions, hardest, put, twoTabs, versions, write } from './tabs.ts';

const mustNot = (page: Page, number: number) =>
  page.getByRole('textbox', { name: `Must-not ${number}` });
const review = (page: Page) => page.getByLabel('When will you look at this again?');
const choice = (page: Page) =>
  page.getByRole('group', { name: 'This answer was changed in two places.' });

/** Whether the focus is on an element. A page behind another is not in focus as a whole. */
const expectFocus = (control: Locator) =>
  expect.poll(() => control.evaluate((element) => element === document.activeElement)).toBe(true);

async function clear(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByRole('button', { name: 'Clear this sheet' }).click();
}

test('different answers in two tabs are all kept', async ({ context }) => {
  const [one, other] = await twoTabs(context);
  await Promise.all([hardest(one).fill('No night shifts'), review(other).fill('2027-01-02')]);
  await mustNot(one, 1).fill('Open-plan offices');
  await Promise.all([saved(one), saved(other)]);
  for (const tab of [one, other]) {
    await open(tab, fears);
    await expect(hardest(tab)).toHaveValue('No night shifts');
    await expect(mustNot(tab, 1)).toHaveValue('Open-plan offices');
    await expect(review(tab)).toHaveValue('2027-01-02');
    await expect(tab.locator('.versions')).toHaveCount(0);
  }
});

test('what one tab writes the other shows, and takes neither its focus nor its caret', async ({
  context,
}) => {
  const [one, other] = await twoTabs(context);
  await write(one, 'No nights');
  await expect(hardest(other)).toHaveValue('No nights');
  await expectFocus(other.locator('body'));

  await hardest(other).focus();
  await setCaret(other, 3);
  await review(one).fill('2027-01-02');
  await expect(review(other)).toHaveValue('2027-01-02');
  expect(await caret(other)).toBe('No |nights');

  await write(one, 'Sadly: No nights');
  await expect(hardest(other)).toHaveValue('Sadly: No nights');
  expect(await caret(other)).toBe('Sadly: No |nights');
  await write(one, 'Sadly: No nights at all');
  await expect(hardest(other)).toHaveValue('Sadly: No nights at all');
  expect(await caret(other)).toBe('Sadly: No |nights at all');
  await other.keyboard.type('late ');
  expect(await caret(other)).toBe('Sadly: No late |nights at all');
});

const setCaret = (page: Page, place: number) =>
  hardest(page).evaluate((input, at) => {
    (input as HTMLInputElement).setSelectionRange(at, at);
  }, place);

/** What is in the focused field, with a bar where the caret is. */
const caret = (page: Page) =>
  page.evaluate(() => {
    const input = document.activeElement;
    if (!(input instanceof HTMLInputElement)) return '';
    const { value, selectionStart, selectionEnd } = input;
    if (selectionStart !== selectionEnd) return 'a selection';
    return `${value.slice(0, selectionStart ?? 0)}|${value.slice(selectionStart ?? 0)}`;
  });

for (const [when, writeBoth] of [
  [
    'at the same time',
    async (one: Page, other: Page) => {
      await Promise.all([
        put(one, 'hardest', 'No night shifts'),
        put(other, 'hardest', 'No weekends'),
      ]);
    },
  ],
  [
    'one after the other',
    async (one: Page, other: Page) => {
      await write(one, 'No night shifts');
      await expect(hardest(other)).toHaveValue('No night shifts');
      await write(other, 'No weekends');
    },
  ],
] as const) {
  test(`an answer that two tabs change ${when} has both versions until one is chosen`, async ({
    context,
  }) => {
    const [one, other] = await twoTabs(context);
    await writeBoth(one, other);
    for (const tab of [one, other]) {
      await expect(alert(tab)).toContainText('There are two versions of an answer');
      await expect(alert(tab)).toContainText('hardest to keep');
      await expectVersions(tab, ['No night shifts', 'No weekends']);
    }
    await expect(hardest(one)).toHaveValue('No night shifts');
    await expect(choice(one)).toContainText('No weekends');
    await expect(hardest(other)).toHaveValue('No weekends');
    await expect(choice(other)).toContainText('No night shifts');

    await choice(one).getByRole('button', { name: 'Use this one instead' }).click();
    for (const tab of [one, other]) {
      await expect(hardest(tab)).toHaveValue('No weekends');
      await expect(choice(tab)).toHaveCount(0);
      await expect(alert(tab)).toHaveText('');
      expect(await versions(tab)).toEqual(['No weekends']);
    }
  });
}

test('a text stays beside one that holds it, where neither tab had seen the other’s', async ({
  context,
}) => {
  // Whether a tab hears of the other in time is chance. Here neither does before it is written in.
  await context.addInitScript(() => {
    let isWritten = false;
    addEventListener('input', () => (isWritten = true), { capture: true });
    addEventListener('storage', (event) => {
      if (!isWritten) event.stopImmediatePropagation();
    });
  });
  const [one, other] = await twoTabs(context);
  await put(one, 'hardest', 'I will quit');
  await put(other, 'hardest', 'I will quit if asked again');
  for (const tab of [one, other]) {
    await expect(choice(tab)).toBeVisible();
    await expectVersions(tab, ['I will quit', 'I will quit if asked again']);
  }
});

test('words added to what another tab wrote leave no version behind', async ({ context }) => {
  const [one, other] = await twoTabs(context);
  await write(one, 'I will quit');
  await expect(hardest(other)).toHaveValue('I will quit');
  await hardest(other).press('End');
  await other.keyboard.type(' if asked again');
  await saved(other);
  for (const tab of [one, other]) {
    await expectVersions(tab, ['I will quit if asked again']);
    await expect(choice(tab)).toHaveCount(0);
  }
});

test('a sheet that is cleared has no versions to choose from', async ({ context }) => {
  const [one, other] = await twoTabs(context);
  await Promise.all([put(one, 'hardest', 'No night shifts'), put(other, 'hardest', 'No weekends')]);
  await expect(choice(one)).toBeVisible();
  await expect(choice(other)).toBeVisible();
  await clear(one);
  for (const tab of [one, other]) {
    await expect(choice(tab)).toHaveCount(0);
    await expect(hardest(tab)).toHaveValue('');
  }
  await one.getByRole('button', { name: 'Undo: put my answers back' }).click();
  for (const tab of [one, other]) await expect(choice(tab)).toBeVisible();
});

test('two versions can both be kept, one after the other, after a reload too', async ({
  context,
}) => {
  const [one, other] = await twoTabs(context);
  await Promise.all([put(one, 'hardest', 'No night shifts'), put(other, 'hardest', 'No weekends')]);
  await Promise.all([saved(one), saved(other)]);
  await open(one, fears);
  await expect(alert(one)).toContainText('There are two versions of an answer');
  const first = await hardest(one).inputValue();
  const second = first === 'No weekends' ? 'No night shifts' : 'No weekends';
  await choice(one).getByRole('button', { name: 'Keep both' }).click();
  await expect(hardest(other)).toHaveValue(`${first} ${second}`);
  await expect(choice(other)).toHaveCount(0);
});

test('a list in two tabs loses no row', async ({ context }) => {
  const [one, other] = await twoTabs(context);
  await mustNot(one, 1).fill('Open-plan offices');
  await expect(mustNot(other, 1)).toHaveValue('Open-plan offices');
  await mustNot(other, 2).fill('Sales targets');
  await expect(mustNot(one, 2)).toHaveValue('Sales targets');

  // A row that is being begun stays, and so does the focus in it.
  await other.getByRole('button', { name: 'Add another must-not' }).click();
  await expectFocus(mustNot(other, 4));
  await mustNot(one, 1).fill('Open-plan offices, ever');
  await expect(mustNot(other, 1)).toHaveValue('Open-plan offices, ever');
  await expectFocus(mustNot(other, 4));
  await other.keyboard.type('On-call duty');
  await expect(mustNot(one, 3)).toHaveValue('On-call duty');
  expect(await versions(one, 'fears-to-boundaries/must-nots')).toEqual([
    ['Open-plan offices, ever', 'Sales targets', 'On-call duty'],
  ]);
});

test('rows that two tabs write at the same time can be put together', async ({ context }) => {
  const [one, other] = await twoTabs(context);
  await Promise.all([put(one, 'must-nots', 'Night shifts'), put(other, 'must-nots', 'Sales')]);
  await expectVersions(one, [['Night shifts'], ['Sales']], 'fears-to-boundaries/must-nots');
  await one.getByRole('button', { name: 'Keep both' }).click();
  for (const tab of [one, other]) {
    await expect(mustNot(tab, 1)).toHaveValue('Night shifts');
    await expect(mustNot(tab, 2)).toHaveValue('Sales');
    await expect(tab.locator('.versions')).toHaveCount(0);
  }
});

test('a sheet that is cleared in one tab is empty in the other, and comes back there too', async ({
  context,
}) => {
  const [one, other] = await twoTabs(context);
  await write(one, 'No night shifts');
  await expect(hardest(other)).toHaveValue('No night shifts');
  await clear(one);
  await expect(hardest(other)).toHaveValue('');
  await expect(alert(other)).toHaveText('');
  await expect.poll(() => stored(other)).toEqual({});
  await one.getByRole('button', { name: 'Undo: put my answers back' }).click();
  await expect(hardest(other)).toHaveValue('No night shifts');
});

test('a page that is gone back to shows what was written meanwhile', async ({ context }) => {
  const [one, other] = await twoTabs(context);
  // A driver loses sight of a page that comes out of a back/forward cache, as in Firefox. So it tells itself.
  await one.addInitScript(() => {
    setInterval(() => {
      const shown = document.querySelector<HTMLInputElement>('#field-hardest-control');
      const versions = document.querySelectorAll('.versions').length;
      if (shown) localStorage.setItem('shown', `${shown.value} (${versions} to choose from)`);
    }, 50);
  });
  await open(one, fears);
  await write(one, 'No night shifts');
  await one.goto('/privacy/');
  await expect(hardest(other)).toHaveValue('No night shifts');
  await write(other, 'No night shifts, and no weekends');
  await goBack(one);
  await expect
    .poll(async () => (await stored(other))['shown'])
    .toBe('No night shifts, and no weekends (0 to choose from)');
});

test('a clock that is set back lets no older words win', async ({ context }) => {
  const one = await context.newPage();
  await open(one, fears);
  await write(one, 'older');
  const other = await context.newPage();
  await other.addInitScript(() => {
    const back = 20 * 365 * 86_400_000;
    const now = Date.now.bind(Date);
    Date.now = () => now() - back;
  });
  await open(other, fears);
  await write(other, 'newer');
  await expect(hardest(one)).toHaveValue('newer');
  // An older text must not win either where storage has lost the newer one.
  await other.goto('/privacy/');
  await one.goto('/privacy/');
  await one.evaluate(() => {
    localStorage.clear();
  });
  for (const tab of [one, other]) {
    await open(tab, fears);
    await expect(hardest(tab)).toHaveValue('newer');
    await expect(tab.locator('.versions')).toHaveCount(0);
  }
  await write(one, 'newest');
  await expect(hardest(other)).toHaveValue('newest');
});
