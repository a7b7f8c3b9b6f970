// What the tests of files share.
import { expect, type Locator, type Page } from '@playwright/test';
import { keep } from './client.ts';
import { stored } from './sheet.ts';

export const workbook = '/workbook/';

export async function visit(page: Page): Promise<void> {
  await page.goto(workbook);
  await expect(page.locator('workbook-overview[data-ready]')).toBeVisible();
}

export async function seeded(page: Page): Promise<void> {
  await page.goto('/privacy/');
  await keep(page);
  await visit(page);
}

export const words = async (page: Page) => {
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
export async function fileOf(
  page: Page,
  button: string | Locator,
): Promise<{ name: string; bytes: Buffer }> {
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
  const control =
    typeof button === 'string' ? page.getByRole('button', { name: button, exact: true }) : button;
  await control.click();
  const [name, bytes] = await page.evaluate(
    () => (window as unknown as { made: Promise<[string, number[]]> }).made,
  );
  return { name, bytes: Buffer.from(bytes) };
}

export const choose = (page: Page, name: string, bytes: Uint8Array) =>
  page
    .getByLabel('Choose a backup')
    .setInputFiles({ name, mimeType: 'text/html', buffer: Buffer.from(bytes) });

export const problem = (page: Page) => page.locator('[data-problem]');
export const done = (page: Page) => page.locator('[data-done]');
