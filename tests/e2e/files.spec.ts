// Answers as files: saved, looked at, brought back, and taken off the device.
import { readFile } from 'node:fs/promises';
import { expect, test, type Download, type Page } from '@playwright/test';
import { seal, unseal } from '../../src/answers/sealed.ts';
import { corpus } from '../unit/answers/hostile/corpus.ts';
import { answers as kept, keep } from './client.ts';
import { fears, open, saved, stored } from './sheet.ts';

const workbook = '/workbook/';

async function visit(page: Page): Promise<void> {
  await page.goto(workbook);
  await expect(page.locator('workbook-overview[data-ready]')).toBeVisible();
}

async function seeded(page: Page): Promise<void> {
  await page.goto('/privacy/');
  await keep(page);
  await visit(page);
}

const words = async (page: Page) => {
  const entries = Object.entries(await stored(page)).filter(([key]) => key.includes(':answer:'));
  return Object.fromEntries(
    entries.map(([key, text]) => {
      const id = key.split(':').at(-1) ?? '';
      const { answers } = JSON.parse(text) as { answers: Record<string, { value: unknown }> };
      return [id, answers[id]?.value];
    }),
  );
};

/** The file that a page makes, whatever the engine: Firefox is driven without download events. */
async function fileOf(page: Page, button: string): Promise<{ name: string; bytes: Buffer }> {
  await page.evaluate(() => {
    const create = URL.createObjectURL.bind(URL);
    let content: Blob | undefined;
    URL.createObjectURL = (blob: Blob) => create((content = blob));
    Object.assign(window, {
      made: new Promise((resolve) => {
        document.addEventListener(
          'click',
          ({ target }) => {
            if (!(target instanceof HTMLAnchorElement) || target.download === '') return;
            void content
              ?.arrayBuffer()
              .then((bytes) => resolve([target.download, [...new Uint8Array(bytes)]]));
          },
          { capture: true },
        );
      }),
    });
  });
  await page.getByRole('button', { name: button, exact: true }).click();
  const [name, bytes] = await page.evaluate(
    () => (window as unknown as { made: Promise<[string, number[]]> }).made,
  );
  return { name, bytes: Buffer.from(bytes) };
}

const choose = (page: Page, name: string, bytes: Uint8Array) =>
  page
    .getByLabel('Choose a backup')
    .setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from(bytes) });

const problem = (page: Page) => page.locator('[data-problem]');
const done = (page: Page) => page.locator('[data-done]');

test('a backup opens without the site, and brings everything back after erasing', async ({
  page,
  context,
}) => {
  await seeded(page);
  const before = await words(page);
  expect(Object.keys(before)).toHaveLength(kept.length);
  const { name, bytes } = await fileOf(page, 'Save a backup');
  expect(name).toMatch(/^groundwork-workbook-\d{4}-\d\d-\d\d\.html$/);
  const html = bytes.toString();
  expect(html).not.toMatch(/<script|\son\w+=|javascript:/i);

  const alone = await context.newPage();
  await alone.setContent(html);
  await expect(
    alone.getByText('No on-call duty after 18:00').filter({ visible: true }).first(),
  ).toBeVisible();
  await expect(
    alone.getByText('Two paid days of training').filter({ visible: true }),
  ).toBeVisible();
  await alone.close();

  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('button', { name: 'Erase all of them' }).click();
  await expect(done(page)).toHaveText('All your answers are erased from this device.');
  expect(await words(page)).toEqual({});
  await expect(page.getByText('You have not written anything yet.')).toBeVisible();

  await choose(page, name, bytes);
  await expect(page.getByText(`Not here yet: ${kept.length}`)).toBeVisible();
  expect(await words(page)).toEqual({});
  await page.getByRole('button', { name: 'Take them in' }).click();
  await expect(done(page)).toHaveText('The answers are here.');
  expect(await words(page)).toEqual(before);

  await page.getByRole('button', { name: 'Undo: take them out again' }).click();
  await expect(done(page)).toHaveText('Everything is as it was before.');
  await expect.poll(() => words(page)).toEqual({});
});

test('what is erased comes back on undo, and not after the page is left', async ({ page }) => {
  await seeded(page);
  const before = await words(page);
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('button', { name: 'Keep my answers' }).click();
  expect(await words(page)).toEqual(before);
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('button', { name: 'Erase all of them' }).click();
  await page.getByRole('button', { name: 'Undo: put everything back' }).click();
  await expect(done(page)).toHaveText('Everything is back.');
  expect(await words(page)).toEqual(before);

  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('button', { name: 'Erase all of them' }).click();
  await expect(done(page)).toHaveText(/erased/);
  await open(page, fears);
  await expect(page.getByRole('group', { name: 'Fear 1' }).getByLabel('The fear')).toHaveValue('');
  expect(await words(page)).toEqual({});
});

test('a file never replaces newer words, and says what is different', async ({ page }) => {
  await open(page, fears);
  const hardest = page.getByLabel('Which boundary will be hardest');
  await hardest.fill('First words of mine');
  await saved(page);
  await visit(page);
  const { name, bytes } = await fileOf(page, 'Save as data');
  await open(page, fears);
  await hardest.fill('Later words');
  await saved(page);
  await visit(page);
  await choose(page, name, bytes);
  const preview = page.locator('[data-preview]');
  await expect(preview).toContainText('Different from what is here: 1');
  await expect(preview).toContainText('First words of mine');
  await expect(preview).toContainText('Yours here was written later, and stays.');
  await page.getByRole('button', { name: 'Take them in' }).click();
  await open(page, fears);
  await expect(hardest).toHaveValue('Later words');
  await expect(page.locator('.versions')).toHaveCount(0);
});

test('one sheet alone is saved as text, from a link at its foot', async ({ page }) => {
  await seeded(page);
  await open(page, fears);
  await page.getByRole('link', { name: 'Save as a file' }).click();
  await expect(page.getByLabel('What to save')).toHaveValue('fears-to-boundaries');
  const { name, bytes } = await fileOf(page, 'Save as text');
  expect(name).toMatch(/^groundwork-fears-to-boundaries-.*\.md$/);
  expect(bytes.toString()).toContain('Being called at night');
  expect(bytes.toString()).not.toContain('City hospital');
});

test('a sealed backup opens with its passphrase, and with no other', async ({ page }) => {
  test.setTimeout(90_000);
  await seeded(page);
  const before = await words(page);
  await page.getByText('Lock it with a passphrase').click();
  await page.getByLabel('Passphrase', { exact: true }).fill('short');
  await page.getByRole('button', { name: 'Save a sealed backup' }).click();
  await expect(problem(page)).toContainText('at least 10 characters');
  await page.getByLabel('Passphrase', { exact: true }).fill('four plain words here');
  const { name, bytes } = await fileOf(page, 'Save a sealed backup');
  expect(name).toMatch(/\.html\.age$/);
  expect((await unseal(bytes, 'four plain words here')).kind).toBe('opened');

  await choose(page, name, bytes);
  const passphrase = page.getByLabel('Passphrase of this file');
  await passphrase.fill('four plain words');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(problem(page)).toContainText('does not open the file', { timeout: 20_000 });
  expect(await words(page)).toEqual(before);
  await passphrase.fill('four plain words here');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText(`word for word: ${kept.length}`)).toBeVisible({ timeout: 20_000 });
});

test('what is no backup is told of in a sentence, and changes nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => {
    errors.push(dialog.message());
    void dialog.dismiss();
  });
  await seeded(page);
  const before = await stored(page);
  const sealed = await seal('not a backup', 'x');
  if (sealed.kind !== 'sealed') throw new Error('Nothing was sealed.');
  for (const { name, bytes } of corpus) {
    await choose(page, name, bytes);
    await expect(
      page
        .locator(
          '[data-problem]:not(:empty), [data-preview]:not([hidden]), [data-locked]:not([hidden])',
        )
        .first(),
      name,
    ).toBeVisible();
  }
  expect(await stored(page)).toEqual(before);
  expect(errors).toEqual([]);
});

test('hostile words taken in from a file stay words', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => {
    errors.push(dialog.message());
    void dialog.dismiss();
  });
  await visit(page);
  for (const { name, bytes, expected } of corpus) {
    if (expected.kind !== 'answers') continue;
    await choose(page, name, bytes);
    await page.getByRole('button', { name: 'Take them in' }).click();
    await expect(done(page), name).toHaveText('The answers are here.');
  }
  for (const path of [workbook, '/brief/', fears, '/worksheets/role-screen/', '/']) {
    await page.goto(path);
    await page.waitForTimeout(300);
  }
  expect(errors).toEqual([]);
});

test('addresses with anything in them show the page, and run nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => errors.push(dialog.message()));
  const hostile = encodeURIComponent('"><img src=x onerror=alert(1)><script>alert(1)</script>');
  for (const path of [
    `/workbook/?sheet=${hostile}#${hostile}`,
    `/search/?q=${hostile}`,
    `${fears}?__proto__[x]=1#field-fears"><script>`,
    `/brief/#%00%ff`,
    `/review/?file=${hostile}`,
  ]) {
    const response = await page.goto(path);
    expect(response?.status() ?? 200).toBeLessThan(500);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  expect(errors).toEqual([]);
});

test('a chosen file follows every change, where the browser can', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox lets no page write to a file again.');
  await page.addInitScript(() => {
    // The chooser cannot be driven; a file of the origin's own stands in for the one chosen.
    Object.assign(window, {
      showSaveFilePicker: async () => {
        const folder = await navigator.storage.getDirectory();
        return folder.getFileHandle('copy.html', { create: true });
      },
    });
    Object.assign(FileSystemFileHandle.prototype, {
      queryPermission: () => Promise.resolve('granted'),
      requestPermission: () => Promise.resolve('granted'),
    });
  });
  const copy = () =>
    page.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return (await (await folder.getFileHandle('copy.html')).getFile()).text();
    });
  await visit(page);
  await page.getByRole('button', { name: 'Keep a copy up to date' }).click();
  await expect(done(page)).toHaveText('Every change is now written to copy.html.');
  expect(await copy()).not.toContain('No night shifts');
  await open(page, fears);
  await page.getByLabel('Which boundary will be hardest').fill('No night shifts');
  await saved(page);
  await expect.poll(copy, { timeout: 10_000 }).toContain('No night shifts');
  await visit(page);
  await page.getByRole('button', { name: 'Stop keeping a copy' }).click();
  await expect(done(page)).toContainText('no longer written');
});

test('words that the device refuses are in the file that is offered', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await open(page, fears);
  await page.getByLabel('Which boundary will be hardest').fill('Only on this page');
  const { bytes } = await fileOf(page, 'Save my words as a file');
  expect(bytes.toString()).toContain('Only on this page');
});

test('a real download has the name and the words', async ({ page, browserName }) => {
  test.skip(browserName === 'firefox', 'Firefox is driven without download events.');
  await seeded(page);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save a backup', exact: true }).click(),
  ] as [Promise<Download>, Promise<void>]);
  expect(await readFile(await download.path(), 'utf8')).toContain('City hospital');
});
