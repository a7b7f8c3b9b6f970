// Files and addresses made to do harm: nothing runs, nothing breaks, nothing that is kept is touched.
import { truncate, writeFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import fc from 'fast-check';
import { corpus } from '../unit/answers/hostile/corpus.ts';
import { choose, done, seeded, visit, workbook } from './files.ts';
import { fears, open, stored } from './sheet.ts';
import { copies } from './traces.ts';

test('what is no backup is told of in a sentence, and changes nothing', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => {
    errors.push(dialog.message());
    void dialog.dismiss();
  });
  await seeded(page);
  const before = await stored(page);
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
  const before = new Set<string>();
  const asideHere = /^groundwork:groundwork:aside:[a-z-]+\/[a-z-]+:2/;
  for (const { name, bytes, expected } of corpus) {
    if (expected.kind !== 'answers') continue;
    await choose(page, name, bytes);
    await page.getByRole('button', { name: 'Take them in' }).click();
    await expect(done(page), name).toHaveText('The answers are here.');
    // Under other keys it would be what was never shown, or how this device is set.
    const ids = expected.ids.map((id) => `groundwork:groundwork:answer:${id}`);
    for (const key of Object.keys(await stored(page))) {
      if (!before.has(key) && !ids.includes(key)) expect(key, name).toMatch(asideHere);
      before.add(key);
    }
  }
  for (const path of [workbook, '/brief/', fears, '/worksheets/role-screen/', '/']) {
    await page.goto(path);
    await page.waitForTimeout(300);
  }
  expect(errors).toEqual([]);
});

test('texts that nobody could read are counted, set aside in both places, and taken out again', async ({
  page,
}) => {
  const planted = corpus.find(({ name }) => name === 'planted.json');
  if (!planted) throw new Error('The corpus has no planted.json.');
  await visit(page);
  const keys = async () => [
    ...Object.keys(await stored(page)),
    ...(await copies(page)).map(([key]) => key),
  ];
  await choose(page, planted.name, planted.bytes);
  const line = page.getByText('Could not be read, and kept aside: 1', { exact: true });
  await expect(line).toBeVisible();
  await page.getByRole('button', { name: 'Take them in' }).click();
  await expect(done(page)).toHaveText('The answers are here.');
  const aside = expect.stringMatching(/^groundwork:groundwork:aside:planted\/answer:2/) as unknown;
  await expect.poll(keys).toEqual([aside, aside]);
  await choose(page, planted.name, planted.bytes);
  await expect(page.locator('[data-preview]')).toBeVisible();
  await expect(page.locator('[data-kind=unread]')).toBeHidden();
  await page.getByRole('button', { name: 'Leave it' }).click();
  await page.getByRole('button', { name: 'Undo: take them out again' }).click();
  await expect(done(page)).toHaveText('Everything is as it was before.');
  await expect.poll(keys).toEqual([]);
});

for (const [path, label, where] of [
  [workbook, 'Choose a backup', '[data-problem]'],
  ['/review/', 'Files that your client gave you', 'review-files [role=alert].trouble'],
] as const) {
  test(`a file of 100 MB is refused on ${path} without being read`, async ({ page }, info) => {
    const file = info.outputPath('backup.html');
    await writeFile(file, '<!doctype html>');
    await truncate(file, 100 * 1024 * 1024);
    await page.addInitScript(() => {
      const read: string[] = Object.assign(window, { read: [] }).read;
      for (const way of ['arrayBuffer', 'text', 'stream', 'slice'] as const) {
        const original = Reflect.get(Blob.prototype, way) as (...args: unknown[]) => unknown;
        Object.assign(Blob.prototype, {
          [way](this: Blob, ...args: unknown[]) {
            if (this instanceof File) read.push(way);
            return original.apply(this, args);
          },
        });
      }
    });
    await page.goto(path);
    await page.getByLabel(label).setInputFiles(file);
    await expect(page.locator(where).first()).toContainText('backup.html');
    expect(await page.evaluate(() => (window as unknown as { read: string[] }).read)).toEqual([]);
  });
}

const pages = ['/', '/search/', '/workbook/', '/workbook/print/', '/brief/', '/review/', fears];

/** What an attacker can put behind a page's address. */
const attack = fc.oneof(
  fc.constantFrom(
    '"><img src=x onerror=alert(1)>',
    '<script>alert(1)</script>',
    'javascript:alert(1)',
    '%00%ff%c0%af',
    '%E0%A4%A',
    '__proto__[polluted]=1',
    'constructor.prototype.polluted=1',
    'field-fears"]//*[@id',
    '#:~:text=a',
    '../../../../',
    'a'.repeat(4_000),
  ),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.webQueryParameters(),
);

test('addresses with anything in them show the page, run nothing and change nothing', async ({
  page,
  baseURL,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('dialog', (dialog) => {
    errors.push(dialog.message());
    void dialog.dismiss();
  });
  await seeded(page);
  const before = await stored(page);
  const names = fc.constantFrom('sheet', 'q', 'file', 'sheets', 'paper', '__proto__', 'situation');
  const encoded = fc.boolean();
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...pages),
      fc.array(fc.tuple(names, attack), { maxLength: 3 }),
      attack,
      encoded,
      async (path, query, hash, isEncoded) => {
        const put = (text: string) =>
          isEncoded ? encodeURIComponent(text.toWellFormed()) : text.replaceAll('#', '');
        const search = query.map(([name, text]) => `${name}=${put(text)}`).join('&');
        // As a link on another site would have it: a browser makes an address out of anything.
        const address = new URL(`${path}?${search}#${put(hash)}`, baseURL).href;
        const response = await page.goto(address);
        expect(response?.status() ?? 200).toBeLessThan(400);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        expect(await page.evaluate(() => 'polluted' in Object.prototype)).toBe(false);
      },
    ),
    { numRuns: 30 },
  );
  expect(errors).toEqual([]);
  expect(await stored(page)).toEqual(before);
});

test('what gets into a page all the same cannot run', async ({ page }) => {
  await open(page, fears);
  const ran = await page.evaluate(async () => {
    const refused = (attempt: () => unknown) => {
      try {
        attempt();
        return false;
      } catch {
        return true;
      }
    };
    const host = document.createElement('div');
    document.body.append(host);
    const markup = refused(() =>
      Reflect.set(host, 'innerHTML', '<img src=x onerror="window.ran = true">'),
    );
    const script = document.createElement('script');
    const text = refused(() => (script.textContent = 'window.ran = true'));
    host.append(script);
    const handler = refused(() => {
      host.setAttribute('onclick', 'window.ran = true');
    });
    host.click();
    await new Promise((resolve) => setTimeout(resolve, 200));
    return { markup, text, handler, ran: 'ran' in window };
  });
  expect(ran).toEqual({ markup: true, text: true, handler: true, ran: false });
});
