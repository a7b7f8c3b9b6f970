// What the tests of erasing share.
import { expect, type Page } from '@playwright/test';

export const strip = (page: Page) => page.getByRole('region', { name: 'This is not your device' });
export const whose = (page: Page) => page.getByRole('dialog', { name: 'Whose answers are these?' });

export const sayNotMine = (page: Page) =>
  page.getByRole('button', { name: 'This is not my device' }).last().click();

export async function eraseEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Erase everything…' }).click();
  await page.getByRole('button', { name: 'Erase all of them' }).click();
}

export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Finish and erase' }).click();
  await page.getByRole('button', { name: 'Erase and finish' }).click();
  await expect(page.getByText('Everything you wrote is erased')).toBeVisible();
}
