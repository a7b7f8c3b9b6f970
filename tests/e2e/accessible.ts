import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Expects no violation of WCAG 2.2 AA that a machine can find, in light and dark. */
export async function expectAccessible(page: Page, browserName: string): Promise<void> {
  // At its end the bar of a sheet lies below all else. Elsewhere the rules take what it covers for too small.
  await page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight);
  });
  for (const colorScheme of ['light', 'dark'] as const) {
    // Firefox is driven without media emulation; the rules do not depend on the engine.
    if (browserName === 'firefox' && colorScheme === 'dark') continue;
    if (browserName !== 'firefox') await page.emulateMedia({ colorScheme });
    const axe = new AxeBuilder({ page });
    // What is dark differs in its colours only.
    const { violations } = await (
      colorScheme === 'light' ? axe.withTags(rules) : axe.withRules('color-contrast')
    ).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([]);
  }
}
