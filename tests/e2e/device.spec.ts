// A device that is not the client's: answers live in one window, and nothing is left behind.
import { expect, test, type Page } from '@playwright/test';
import { keep } from './client.ts';
import { fears, open, saved, stored } from './sheet.ts';

test.use({ serviceWorkers: 'allow' });

const hardest = (page: Page) => page.getByLabel('Which boundary will be hardest');
const notMine = (page: Page) =>
  page.locator('.sheet-bar').getByRole('button', { name: 'This is not my device' }).last();

/** Everything that this browser holds of the site. */
const left = (page: Page) =>
  page.evaluate(async () => ({
    local: Object.fromEntries(Object.entries(localStorage)),
    session: Object.fromEntries(Object.entries(sessionStorage)),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
    workers: (await navigator.serviceWorker.getRegistrations()).length,
    cookies: document.cookie,
    controls: [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
      .map(({ value, type }) => (type === 'radio' || type === 'checkbox' ? '' : value))
      .filter((value) => value !== ''),
    address: location.href,
    name: window.name,
  }));

test('the question comes with the first words, and is asked once', async ({ page }) => {
  await open(page, fears);
  const question = page.getByRole('group', { name: /Is this your own device/ });
  await expect(question).toBeHidden();
  await hardest(page).pressSequentially('N');
  await expect(question).toBeVisible();
  await expect(hardest(page)).toBeFocused();
  await question.getByRole('button', { name: 'Yes, it is mine' }).click();
  await expect(question).toBeHidden();
  await page.reload();
  await hardest(page).pressSequentially('o');
  await saved(page);
  await expect(question).toBeHidden();
});

test('on a device that is not the client’s nothing stays but the session, and that is erased', async ({
  page,
  context,
  browserName,
}) => {
  await open(page, fears);
  await hardest(page).fill('No night shifts');
  await saved(page);
  await expect.poll(async () => (await left(page)).caches.length).toBe(1);
  await notMine(page).click();
  const strip = page.getByRole('region', { name: 'This is not your device' });
  await expect(strip).toBeVisible();
  await expect(hardest(page)).toHaveValue('No night shifts');
  expect(await stored(page)).toEqual({});
  await expect.poll(async () => (await left(page)).databases).toEqual([]);

  await page.getByRole('group', { name: 'Fear 1' }).getByLabel('The fear').fill('Speaking up');
  await saved(page);
  await page.reload();
  await expect(hardest(page)).toHaveValue('No night shifts');
  await page.goto('/workbook/');
  await expect(strip).toBeVisible();
  await expect(page.getByText('Speaking up')).toHaveCount(1);
  // Another window knows nothing of it.
  const other = await context.newPage();
  await open(other, fears);
  await expect(hardest(other)).toHaveValue('');
  await other.close();

  await open(page, fears);
  await page.getByRole('button', { name: 'Finish and erase' }).click();
  await expect(page.getByRole('button', { name: 'Save a file first' })).toBeVisible();
  await page.getByRole('button', { name: 'Erase and finish' }).click();
  await expect(page.getByText('Everything you wrote is erased from this browser.')).toBeVisible();
  await expect(strip).toBeHidden();
  const nothing = {
    ...{ local: {}, session: {}, databases: [], caches: [], workers: 0 },
    ...{ cookies: '', controls: [] },
  };
  expect(await left(page)).toMatchObject(nothing);

  // Nor on any page that one can go back to. Firefox cannot be driven backwards.
  while (browserName !== 'firefox' && (await page.goBack()) && page.url().startsWith('http')) {
    await page.waitForTimeout(300);
    await expect(page.locator('body')).not.toContainText('Speaking up');
    const { controls, session, local } = await left(page);
    expect({ controls, session, local }).toEqual({ controls: [], session: {}, local: {} });
  }
  await open(page, fears);
  await expect(hardest(page)).toHaveValue('');
});

for (const [whose, button, mine] of [
  ['their own', 'They are mine', true],
  ['someone else’s', 'Not mine: leave them', false],
] as const) {
  test(`answers that are there already and ${whose} are asked about`, async ({ page }) => {
    await page.goto('/privacy/');
    await keep(page);
    const before = await stored(page);
    await open(page, fears);
    await hardest(page).fill('Typed just now');
    await saved(page);
    await notMine(page).click();
    await expect(page.getByRole('dialog', { name: 'Whose answers are these?' })).toContainText(
      `already holds: ${Object.keys(before).length}`,
    );
    await page.getByRole('button', { name: button }).click();
    await expect(page.getByRole('region', { name: 'This is not your device' })).toBeVisible();
    await expect(hardest(page)).toHaveValue('Typed just now');
    const fear = page.getByRole('group', { name: 'Fear 1' }).getByLabel('The fear');
    await expect(fear).toHaveValue(mine ? 'Being called at night' : '');
    expect(Object.keys(await stored(page)).sort()).toEqual(mine ? [] : Object.keys(before).sort());

    await page.getByRole('button', { name: 'Finish and erase' }).click();
    await page.getByRole('button', { name: 'Erase and finish' }).click();
    await expect(page.getByText('Everything you wrote is erased')).toBeVisible();
    expect(Object.keys(await stored(page)).sort()).toEqual(mine ? [] : Object.keys(before).sort());
    expect((await left(page)).session).toEqual({});
  });
}

test('the browser is asked to keep what is there, once there is something', async ({ page }) => {
  await page.addInitScript(() => {
    Object.assign(window, { asked: 0 });
    navigator.storage.persisted = () => Promise.resolve(false);
    navigator.storage.persist = () => {
      (window as unknown as { asked: number }).asked++;
      return Promise.resolve(true);
    };
  });
  const asked = () => page.evaluate(() => (window as unknown as { asked: number }).asked);
  await open(page, fears);
  await hardest(page).focus();
  await page.waitForTimeout(500);
  expect(await asked()).toBe(0);
  await hardest(page).fill('No night shifts');
  await saved(page);
  expect(await asked()).toBe(1);
  await hardest(page).fill('No night shifts, ever');
  await saved(page);
  expect(await asked()).toBe(1);
});

test('a browser that refuses to say whether it keeps things is no trouble', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    // An empty page, which is there first, has none.
    const storage = navigator.storage as StorageManager | undefined;
    if (storage) storage.persisted = () => Promise.reject(new Error('refused'));
  });
  await open(page, fears);
  await hardest(page).fill('No night shifts');
  await saved(page);
  await page.waitForTimeout(200);
  expect(errors).toEqual([]);
});

test('where a browser deletes after a week, the page says so', async ({ page }) => {
  await open(page, fears);
  await expect(page.getByText('seven days without a visit')).toBeHidden();
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'vendor', { value: 'Apple Computer, Inc.' });
  });
  await open(page, fears);
  await expect(page.getByText('seven days without a visit')).toBeVisible();
});
