// Pages that show what a client wrote on others, with a client some way along.
import { expect, test } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { answers, keep } from './client.ts';
import { pdfOf } from './pdf.ts';
import { open, saved, stored } from './sheet.ts';

test.beforeEach(async ({ page }) => {
  await page.goto('/privacy/');
  await keep(page);
});

test('every page that shows answers is as accessible with them as without', async ({
  page,
  browserName,
}) => {
  const few = ['/workbook/', '/worksheets/role-screen/', '/exercises/oskar/'];
  const more = [
    ...['/', '/brief/', '/questions/changing-industry/', '/questions/question-builder/'],
    ...['/worksheets/must-haves/', '/worksheets/commitments/', '/worksheets/follow-up-review/'],
  ];
  // One engine finds what is wrong with a page, the other what is wrong with itself.
  for (const path of browserName === 'chromium' ? [...few, ...more] : few) {
    await page.goto(path);
    await expectAccessible(page, browserName);
  }
});

test('looking changes nothing that is kept', async ({ page }) => {
  const before = await stored(page);
  for (const path of [
    '/worksheets/role-screen/',
    '/worksheets/commitments/',
    '/exercises/oskar/',
  ]) {
    await open(page, path);
    await page.waitForTimeout(100);
  }
  await page.goto('/workbook/');
  await page.goto('/brief/');
  expect(await stored(page)).toEqual(before);
});

test('a scale over time is drawn, and told in words', async ({ page }) => {
  await open(page, '/exercises/oskar/');
  const chart = page.getByRole('group', { name: 'Your scale over time' });
  await expect(chart.getByRole('listitem')).toHaveText([
    'February 1, 2027: 3',
    'March 1, 2027: 4',
    'March 15, 2027: 6',
  ]);
  await expect(chart.locator('svg circle')).toHaveCount(3);
});

test('a mark under a wording that has changed since is shown, and kept', async ({ page }) => {
  await open(page, '/worksheets/role-screen/');
  await expect(page.getByText('An older rule: Breaks it')).toBeVisible();
  await page.getByRole('group', { name: 'Role 2', exact: true }).getByLabel('Notes').fill('Ask');
  await saved(page);
  expect(Object.values(await stored(page)).join()).toContain('An older rule');
});

test('answers under a former id come along, wherever they are first needed', async ({ page }) => {
  await page.evaluate(() => {
    localStorage.clear();
  });
  await keep(page, [['fears-to-boundaries/must-haves', 'list', ['A garden']]]);
  await open(page, '/worksheets/role-screen/');
  await expect(page.getByRole('group', { name: 'Must-have: A garden' })).toBeVisible();
  await open(page, '/worksheets/must-haves/');
  await expect(page.getByRole('textbox', { name: 'Must-have 1' })).toHaveValue('A garden');
});

test('what is cleared does not come back from under a former id', async ({ page }) => {
  await keep(page, [['fears-to-boundaries/must-haves', 'list', ['A garden']]]);
  await open(page, '/worksheets/must-haves/');
  await expect(page.getByRole('textbox', { name: 'Must-have 1' })).toHaveValue('Home by 16:00');
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await page.getByRole('button', { name: 'Clear this sheet' }).click();
  await expect(page.getByText('The sheet is cleared.')).toBeVisible();
  await page.reload();
  await expect(page.locator('workbook-sheet[data-ready]')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Must-have 1' })).toHaveValue('');
});

test('an answer whose question is gone is shown in the workbook', async ({ page }) => {
  await page.goto('/workbook/');
  await expect(page.getByRole('heading', { name: 'Answers from earlier versions' })).toBeVisible();
  await expect(page.getByText('A question from an earlier version')).toBeVisible();
});

test('the workbook fetches its questions once, and for nobody who has written nothing', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const times = () => asked.filter((path) => path === '/prompts.json').length;
  await page.goto('/workbook/');
  await expect(page.locator('workbook-overview[data-ready]')).toBeVisible();
  await expect(page.locator('[data-sheet=must-haves] [data-progress]')).toHaveText(
    /^1 of \d answered/,
  );
  await page.getByRole('button', { name: 'Save a backup', exact: true }).click();
  await expect(page.locator('[data-done]')).toContainText('.html');
  expect(times()).toBe(1);

  await page.evaluate(() => {
    localStorage.clear();
  });
  await page.reload();
  await expect(page.getByText('You have not written anything yet.')).toBeVisible();
  await expect(page.locator('workbook-overview[data-ready]')).toBeVisible();
  await page.waitForLoadState('networkidle');
  expect(times()).toBe(1);
});

test('where its questions cannot be fetched, the workbook shows all words as they are kept', async ({
  page,
}) => {
  await page.route('**/prompts.json', (route) => route.abort());
  await page.goto('/workbook/');
  await expect(page.getByRole('alert')).toContainText('questions could not be loaded');
  await expect(page.locator('[data-total]')).toContainText('Answers you have written: ');
  const sheet = page.locator('[data-sheet=must-haves]');
  await expect(sheet.locator('[data-progress]')).toHaveText(/^1 of \d answered/);
  await page.getByRole('searchbox', { name: 'Search your answers' }).fill('16:00');
  await expect(sheet.getByText('Home by 16:00')).toBeVisible();
  await expect(page.locator('[data-sheet=role-and-goals]')).toBeHidden();
  await page.unroute('**/prompts.json');
  await page.reload();
  await expect(page.locator('workbook-overview[data-ready]')).toBeVisible();
  await expect(page.locator('[data-trouble]')).toBeEmpty();
});

test('what changes in another tab is shown without a reload', async ({ page, context }) => {
  await open(page, '/worksheets/must-haves/');
  const other = await context.newPage();
  await open(other, '/exercises/career-drive/');
  await other.getByLabel('Your drive in one phrase').fill('A garden and a bus');
  await saved(other);
  await expect(page.getByRole('group', { name: 'Your drive, from before' })).toContainText(
    'A garden and a bus',
  );
});

test('a list is narrowed by stage and situation, and stays so after going back', async ({
  page,
}) => {
  await page.goto('/questions/');
  await page.getByLabel('What brings you here').selectOption({ label: 'I have lost my job' });
  await expect(page.getByRole('link', { name: 'Changing industry' })).toBeHidden();
  await expect(page.getByRole('link', { name: /job loss|lost your job/i })).toBeVisible();
  await page.reload();
  await expect(page.getByLabel('What brings you here')).toHaveValue('job-loss');
  await expect(page.getByRole('link', { name: 'Changing industry' })).toBeHidden();
});

test.describe('on paper', () => {
  test.skip(
    ({ browserName }) => browserName !== 'chromium',
    'only Chromium writes PDF when driven',
  );

  for (const format of ['A4', 'Letter'] as const) {
    test(`the brief is one ${format} page, with what is ticked and nothing else`, async ({
      page,
    }) => {
      await page.goto('/brief/');
      await page.getByRole('checkbox', { name: 'What I loathe' }).uncheck();
      const { text, pages } = await pdfOf(page, format);
      expect(pages).toBe(1);
      for (const words of [
        'Home by four',
        'Who hires at fifty?',
        'No on-call duty',
        'Call Ms Ito',
      ]) {
        expect(text).toContain(words);
      }
      for (const words of [
        'Calls at night',
        'What your coach will see',
        'Copy as text',
        'Fits on',
      ]) {
        expect(text).not.toContain(words);
      }
    });

    test(`a long brief is set smaller to fit one ${format} page, and one too long says so`, async ({
      page,
    }) => {
      const lines = (count: number) =>
        Array.from({ length: count }, (_, index) => `Line ${index + 1} of where I stand.`).join(
          '\n',
        );
      const stand = (count: number) => [
        ...answers,
        ['role-and-goals/where-i-stand', 'long-text', lines(count)] as const,
      ];
      await keep(page, stand(22));
      await page.goto('/brief/');
      await expect(page.getByText('Fits on one page')).toBeVisible();
      expect((await pdfOf(page, format)).pages).toBe(1);
      await keep(page, stand(90));
      await page.goto('/brief/');
      await expect(page.getByText('Longer than one page')).toBeVisible();
      expect((await pdfOf(page, format)).text).toContain('Line 90 of');
    });
  }

  test('the brief is copied as text', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto('/brief/');
    await page.getByRole('checkbox', { name: 'What I loathe' }).uncheck();
    await page.getByRole('button', { name: 'Copy as text' }).click();
    await expect(page.getByText('Copied')).toBeVisible();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('My main drive\nHome by four, every school day\n');
    expect(text).toContain('\n2. Who hires at fifty?');
    expect(text).not.toContain('Calls at night');
  });
});
