// One site in two languages: a page, its answers and its place stay when the language is switched.
import { expect, test, type Page } from '@playwright/test';
import { originOf, sites } from '../sites.ts';
import { fears, open, saved } from './sheet.ts';

const switchTo = async (page: Page, language: 'español' | 'English') => {
  await page.getByRole('link', { name: language, exact: true }).click();
  await expect(page.locator('workbook-sheet[data-ready]')).toBeVisible();
};

test('what is written in one language stands in the other, under its own words', async ({
  page,
}) => {
  await open(page, fears);
  const fear = page.getByRole('group', { name: 'Fear 1', exact: true });
  await fear.getByLabel('The fear').fill('Calls at night');
  await fear.getByLabel('Exclude').check();
  await saved(page);

  await switchTo(page, 'español');
  await expect(page).toHaveURL(`/es${fears}`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'es');
  const miedo = page.getByRole('group', { name: 'Miedo 1', exact: true });
  await expect(miedo.getByLabel('El miedo')).toHaveValue('Calls at night');
  await expect(miedo.getByLabel('Descartar')).toBeChecked();
  await miedo.getByLabel('Tu límite').fill('Nadie me llama después de las 18:00');
  await expect(page.locator('.sheet-bar').getByRole('status')).toHaveText('Guardado');

  await switchTo(page, 'English');
  await expect(page).toHaveURL(fears);
  await expect(fear.getByLabel('Your boundary')).toHaveValue('Nadie me llama después de las 18:00');
  await expect(fear.getByLabel('Exclude')).toBeChecked();
});

test('an offer that was taken is not made again in the other language', async ({ page }) => {
  const notes = '/worksheets/session-notes/';
  const commitments = '/worksheets/commitments/';
  await open(page, notes);
  await page.getByRole('textbox', { name: 'Action 1' }).first().fill('Call Ms Ito');
  await saved(page);
  await open(page, commitments);
  await page.getByRole('button', { name: /Call Ms Ito/ }).click();
  await saved(page);
  await switchTo(page, 'español');
  await expect(page.locator('input').filter({ visible: true }).first()).toHaveValue('Call Ms Ito');
  await expect(page.getByRole('button', { name: /Call Ms Ito/ })).toHaveCount(0);
});

test('what the address asks for goes along: words of a search, and a place on the page of answers', async ({
  page,
}) => {
  await page.goto('/search/?q=OSKAR');
  await page.getByRole('link', { name: 'español', exact: true }).click();
  await page.waitForURL('/es/search/?q=OSKAR');
  await expect(page.getByRole('searchbox')).toHaveValue('OSKAR');
  await page.goto('/workbook/?sheet=oskar#files');
  await page.getByRole('link', { name: 'español', exact: true }).click();
  await expect(page).toHaveURL('/es/workbook/?sheet=oskar#files');
});

test('a search finds the sheets of its own language alone', async ({ page }) => {
  const find = async (path: string, words: string) => {
    await page.goto(`${path}?q=${words}`);
    await expect(page.getByRole('status')).toContainText(words);
    return page
      .locator('main site-search')
      .getByRole('link')
      .evaluateAll((links) =>
        links.map((link) => new URL((link as HTMLAnchorElement).href).pathname),
      );
  };
  const spanish = await find('/es/search/', 'miedos');
  expect(spanish).toContain(`/es${fears}`);
  expect(spanish.filter((path) => !path.startsWith('/es/'))).toEqual([]);
  const english = await find('/search/', 'fears');
  expect(english).toContain(fears);
  expect(english.filter((path) => path.startsWith('/es/'))).toEqual([]);
  expect(await find('/es/search/', 'boundary')).toEqual([]);
});

test('a sheet that a language lacks stands there in the first one, and says so', async ({
  page,
}) => {
  const { base } = sites.branded;
  await page.goto(`${originOf(sites.branded)}${base}fr/exercises/career-drive/`);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.locator('main [lang=fr]')).toContainText('n’est pas encore traduite');
  await expect(page.getByRole('heading', { level: 1, name: 'What drives you' })).toBeVisible();
});
