// What the tests of sheets share.
import { expect, type Locator, type Page } from '@playwright/test';

export const fears = '/worksheets/fears-to-boundaries/';
export const enjoy = '/exercises/enjoy-and-loathe/';
export const changing = '/questions/changing-industry/';

export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator('workbook-sheet[data-ready]')).toBeVisible();
}

export const status = (page: Page) => page.locator('.sheet-bar').getByRole('status');

export async function saved(page: Page): Promise<void> {
  await expect(status(page)).toHaveText('Saved');
}

/** Everything kept on the device, by key. */
export const stored = (page: Page) =>
  page.evaluate(() => Object.fromEntries(Object.entries<string>(localStorage)));

/** As in a browser that is told to keep nothing. */
export const refuseStorage = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });

/** The text of the next file that a page makes. `root` is an element of it. */
export const nextFileIn = (root: Locator): Promise<string> =>
  root.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const create = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob: Blob) => {
          void blob.text().then(resolve);
          return create(blob);
        };
      }),
  );

/** As a browser on a connection that costs: then only what is read is fetched. */
export const onMeteredConnection = (page: Page) =>
  page.addInitScript(() => {
    Object.defineProperty(navigator, 'connection', { value: { saveData: true } });
  });

/** For `done`, before the first page. */
export const watchForDone = (page: Page) =>
  page.addInitScript(() => {
    addEventListener('kept', () => document.documentElement.setAttribute('data-done', ''));
  });

/**
 * Waits until a page has done all that it does by itself. Firefox calls it an error where a page is left that
 * still asks its worker for something.
 */
export async function done(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-done');
}

/** Goes back once the page has answered, which it cannot when it is left meanwhile. */
export const goBack = (page: Page) => page.evaluate(() => setTimeout(() => history.back()));
