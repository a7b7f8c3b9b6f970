import { expect, test } from '@playwright/test';
import { fears, open, refuseStorage, saved, status, stored } from './sheet.ts';
import { alert, expectVersions, twoTabs, write } from './tabs.ts';

const hardest = 'Which boundary will be hardest';
const key = 'groundwork:groundwork:answer:fears-to-boundaries/hardest';

test('storage that is refused leaves the page usable and says so', async ({ page }) => {
  await refuseStorage(page);
  await open(page, fears);
  await expect(page.getByRole('alert')).toContainText('does not let the page keep anything');
  await page.getByLabel(hardest).fill('still here');
  await expect(page.getByLabel(hardest)).toHaveValue('still here');
  await page.waitForTimeout(600);
  await expect(status(page)).toHaveText('');
});

test('storage that is full never says Saved, and keeps what was there', async ({ page }) => {
  await open(page, fears);
  await page.getByLabel(hardest).fill('before');
  await saved(page);
  await page.evaluate(() => {
    (window as { room?: boolean }).room = false;
    const write = localStorage.setItem.bind(localStorage);
    Storage.prototype.setItem = (name, text) => {
      if ((window as { room?: boolean }).room) write(name, text);
      else throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await page.getByLabel(hardest).fill('after');
  await expect(page.getByRole('alert')).toContainText('no room left');
  await page.waitForTimeout(600);
  await expect(status(page)).toHaveText('');
  expect((await stored(page))[key]).toContain('before');

  await page.evaluate(() => ((window as { room?: boolean }).room = true));
  await page.getByLabel('When will you look at this again?').fill('2027-01-02');
  await saved(page);
  await expect(page.locator('[data-trouble]')).toHaveText('');
  expect((await stored(page))[key]).toContain('after');
});

test('words that storage has lost come back, and are changed without a question', async ({
  page,
}) => {
  await open(page, fears);
  await page.getByLabel(hardest).fill('No night shifts');
  await saved(page);
  await page.goto('/privacy/');
  await page.evaluate(() => {
    localStorage.clear();
  });
  await open(page, fears);
  await expect(page.getByLabel(hardest)).toHaveValue('No night shifts');
  await expect(page.getByRole('alert')).toContainText('a second copy has brought it back');
  await page.getByLabel(hardest).fill('No early shifts');
  await saved(page);
  await expect(page.locator('.versions')).toHaveCount(0);
});

test('storage that another tab wipes is filled again from the second place', async ({
  context,
}) => {
  const [one, other] = await twoTabs(context);
  await write(one, 'No night shifts');
  await other.goto('/privacy/');
  await other.evaluate(() => {
    localStorage.clear();
  });
  await expectVersions(one, ['No night shifts']);
  await expect(one.getByLabel(hardest)).toHaveValue('No night shifts');
  await expect(alert(one)).toHaveText('');
});

test('words that are wiped from both places stand in the field, and the alert says so', async ({
  context,
}) => {
  const [one, other] = await twoTabs(context);
  await write(one, 'No night shifts');
  await other.goto('/privacy/');
  await other.evaluate(async () => {
    await new Promise((resolve) => {
      indexedDB.deleteDatabase('groundwork:groundwork').onsuccess = resolve;
    });
    localStorage.clear();
  });
  await expect(alert(one)).toContainText('The browser has removed what was stored here');
  await expect(alert(one)).toContainText('hardest to keep');
  await expect(one.getByLabel(hardest)).toHaveValue('No night shifts');
  await one.getByLabel(hardest).press('End');
  await one.keyboard.type('!');
  await saved(one);
  await expect(alert(one)).toHaveText('');
  await open(other, fears);
  await expect(other.getByLabel(hardest)).toHaveValue('No night shifts!');
});

for (const [what, places] of [
  ['storage alone', 1],
  ['both places', 2],
] as const) {
  test(`what ${what} lost under an open sheet is stored again before it says Saved`, async ({
    page,
  }) => {
    await open(page, fears);
    await page.getByLabel(hardest).fill('No night shifts');
    await page.getByRole('textbox', { name: 'Must-not 1' }).fill('Open-plan offices');
    await saved(page);
    // No page hears of what is done in it, or by the browser.
    await page.evaluate(async (count) => {
      localStorage.clear();
      if (count === 1) return;
      await new Promise((resolve) => {
        indexedDB.deleteDatabase('groundwork:groundwork').onsuccess = resolve;
      });
    }, places);
    await page.getByLabel('When will you look at this again?').fill('2027-01-02');
    await expect(status(page)).toHaveText('Saving…');
    await saved(page);
    const held = Object.keys(await stored(page)).map((each) => each.split('/').at(-1));
    expect(held.sort()).toEqual(['hardest', 'must-nots', 'review']);
    await open(page, fears);
    await expect(page.getByLabel(hardest)).toHaveValue('No night shifts');
    await expect(page.getByRole('textbox', { name: 'Must-not 1' })).toHaveValue(
      'Open-plan offices',
    );
    await expect(page.locator('.versions')).toHaveCount(0);
  });
}

for (const [what, text, words] of [
  ['nonsense', '{"format":"groundw', 'could not be read'],
  [
    'an answer of another shape',
    JSON.stringify({
      format: 'groundwork-answers',
      version: 1,
      answers: {
        'fears-to-boundaries/hardest': {
          value: { a: 1 },
          revision: 3,
          time: '2026-01-01T00:00:00Z',
          type: 'records',
          prompt: 'x',
        },
      },
    }),
    'could not be read',
  ],
  [
    'answers of a newer version',
    JSON.stringify({ format: 'groundwork-answers', version: 99, answers: {} }),
    'newer version',
  ],
] as const) {
  test(`${what} in storage is told of and never erased`, async ({ page }) => {
    await page.goto('/privacy/');
    await page.evaluate(
      ([name, value]) => {
        localStorage.setItem(name, value);
      },
      [key, text] as const,
    );
    await open(page, fears);
    await expect(page.getByRole('alert')).toContainText(words);
    await expect(page.getByRole('alert')).toContainText('hardest to keep');
    expect((await stored(page))[key]).toBe(text);

    await page.getByLabel(hardest).fill('new words');
    await saved(page);
    const kept = await stored(page);
    expect(kept[key]).toContain('new words');
    const aside = Object.entries(kept).filter(([name]) => name.includes(':aside:'));
    expect(aside.map(([, value]) => value)).toEqual([text]);
  });
}
