// What must be true of every page, at the root of a host and under a path.
import { readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { originOf, sites } from '../sites.ts';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

function pagesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.html'))
    .map((file) =>
      relative(folder, join(folder, file))
        .replaceAll(sep, '/')
        .replace(/index\.html$/, ''),
    );
}

/** Collects what a page says to the console and asks of other origins. */
function watch(page: Page, origin: string): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) complaints.push(`asked ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()} ${response.url()}`);
  });
  return complaints;
}

for (const [name, site] of Object.entries(sites)) {
  const address = (path: string) => `${originOf(site)}${site.base}${path}`;

  test.describe(`at ${site.base}`, () => {
    for (const path of pagesOf(site.out)) {
      test(`/${path} is sound`, async ({ page, browserName }) => {
        const complaints = watch(page, originOf(site));
        await page.goto(address(path));
        if ((await page.locator('workbook-sheet').count()) > 0) {
          await expect(page.locator('workbook-sheet[data-ready]')).toBeVisible();
        }
        const policy = page.locator('meta[http-equiv="content-security-policy" i]');
        await expect(policy).toHaveAttribute(
          'content',
          /default-src 'none'.*require-trusted-types-for 'script'/,
        );
        if (name === 'root') {
          for (const colorScheme of ['light', 'dark'] as const) {
            // Firefox is driven without media emulation; the rules do not depend on the engine.
            if (browserName === 'firefox' && colorScheme === 'dark') continue;
            if (browserName !== 'firefox') await page.emulateMedia({ colorScheme });
            const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
            expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
          }
        }
        const targets = await page
          .locator('a[href]')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).href));
        for (const target of new Set(targets)) {
          const { origin, hash, pathname } = new URL(target);
          if (origin !== originOf(site)) continue;
          expect(pathname.startsWith(site.base), target).toBe(true);
          const response = await page.request.get(target);
          expect(response.status(), target).toBe(200);
          if (hash !== '') expect(await response.text(), target).toContain(`id="${hash.slice(1)}"`);
        }
        expect(complaints).toEqual([]);
      });
    }

    test('filling in, clearing and searching say nothing to the console and ask no one else', async ({
      page,
    }) => {
      const complaints = watch(page, originOf(site));
      await page.goto(address('worksheets/fears-to-boundaries/'));
      await page.getByRole('group', { name: 'Fear 1' }).getByLabel('The fear').fill('Talks');
      await page.getByRole('button', { name: 'Add another fear' }).click();
      await page.getByRole('button', { name: 'Remove fear 4' }).click();
      await expect(page.locator('.sheet-bar').getByRole('status')).toHaveText('Saved');
      await page.getByRole('button', { name: 'Clear', exact: true }).click();
      await page.getByRole('button', { name: 'Clear this sheet' }).click();
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await page.keyboard.type('session');
      const link = page.getByRole('dialog').getByRole('link').first();
      await expect(link).toBeVisible();
      await link.click();
      await expect(page).toHaveURL(
        new RegExp(`^${address('')}(guides|questions|exercises|worksheets)/`),
      );
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      expect(complaints).toEqual([]);
    });

    test('an unknown address shows the page that says so', async ({ page }) => {
      const response = await page.goto(address('nowhere/'));
      expect(response?.status()).toBe(404);
      await expect(
        page.getByRole('heading', { level: 1, name: 'This page is not here' }),
      ).toBeVisible();
    });
  });
}
