// A browser that is killed the moment after a sheet has said `Saved`: what it said must be true.
import { expect, type Page } from '@playwright/test';
import { test, type Profile } from './profile.ts';
import { fears, open } from './sheet.ts';

const kills = Number(process.env['KILLS'] ?? 20);
const key = 'groundwork:groundwork:answer:fears-to-boundaries/hardest';

test(`saved words outlive ${kills} browsers that are killed at once`, async ({
  profile,
  browserName,
}) => {
  test.skip(process.platform !== 'linux', 'processes are found in /proc');
  test.setTimeout(kills * 60_000);
  let lost = 0;
  let page = await openSheet(profile);
  const hardest = () => page.getByRole('textbox', { name: 'Which boundary will be hardest' });
  for (let life = 1; life <= kills; life++) {
    const words = `No night shifts, said in life ${life}`;
    await hardest().fill(words);
    await untilSaved(page);
    await profile.kill();

    page = await openSheet(profile);
    if (!(await inStorageAlone(page)).includes(words)) lost++;
    await expect(hardest()).toHaveValue(words);
    await expect(page.locator('.versions')).toHaveCount(0);
  }
  console.log(`    ${browserName}: localStorage alone had lost ${lost} of ${kills} saved answers`);
  // Otherwise the browser was not killed in time, and the test shows nothing.
  expect(lost).toBeGreaterThan(0);
});

test('what no event told of is kept when the page goes into the background, and outlives it', async ({
  profile,
}) => {
  test.skip(process.platform !== 'linux', 'processes are found in /proc');
  let page = await openSheet(profile);
  const hardest = () => page.getByRole('textbox', { name: 'Which boundary will be hardest' });
  // As some keyboards, dictation and extensions put words in.
  await hardest().evaluate((box: HTMLTextAreaElement) => (box.value = 'Said, not typed'));
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await untilSaved(page);
  await profile.kill();
  page = await openSheet(profile);
  await expect(hardest()).toHaveValue('Said, not typed');
});

async function openSheet(profile: Profile): Promise<Page> {
  const context = await profile.start();
  const page = context.pages()[0] ?? (await context.newPage());
  await page.addInitScript((name) => {
    Object.assign(window, { inStorageAlone: localStorage.getItem(name) });
  }, key);
  await open(page, fears);
  return page;
}

/** What localStorage held before any script of the page had run. */
const inStorageAlone = (page: Page) =>
  page.evaluate(() => String((window as { inStorageAlone?: unknown }).inStorageAlone));

/** At the next frame already, where an assertion would look again only some time later. */
const untilSaved = (page: Page) =>
  page.waitForFunction(
    () => document.querySelector('.sheet-bar [role=status]')?.textContent === 'Saved',
  );
