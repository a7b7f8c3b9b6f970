// What some hands and eyes need: targets as large as a finger, and pages in the colours that a system forces.
import { devices, expect, test, type Page } from '@playwright/test';
import { open } from './sheet.ts';

// Only Chromium can be told so.
test.skip(({ browserName }) => browserName === 'firefox');

/** One page of each kind, and sheets that have fields of every type among them. */
const kinds = [
  ...['', 'guides/', 'guides/what-happens-in-a-session/', 'workbook/', 'workbook/print/', 'brief/'],
  ...['exercises/oskar/', 'worksheets/role-screen/', 'worksheets/fears-to-boundaries/'],
  ...['questions/question-builder/', 'worksheets/commitments/', 'exercises/career-drive/'],
  ...['review/', 'search/', 'offline/', 'privacy/', 'accessibility/', 'es/worksheets/must-haves/'],
];

const controls = 'a, button, input, select, summary, textarea';

/** Names what can be touched and is too small for a finger. A link within a sentence is as high as its line. */
const smallOn = (page: Page) =>
  page.evaluate((all) => {
    /** What answers a touch: of a control its label, too, and of some links the whole card. */
    const reachOf = (control: HTMLElement) => {
      const isCard = getComputedStyle(control, '::after').position === 'absolute';
      const { height, width } = (
        (isCard ? control.offsetParent : control.closest('label')) ?? control
      ).getBoundingClientRect();
      return Math.min(height, width);
    };
    const isInSentence = (control: HTMLElement) =>
      getComputedStyle(control).display === 'inline' &&
      control.closest('p, li, dd')?.textContent.trim() !== control.textContent.trim();
    return (
      [...document.querySelectorAll<HTMLElement>(all)]
        // The book shows sheets as they are printed.
        .filter((control) => !control.closest('.book-sheet'))
        .filter((control) => control.checkVisibility({ visibilityProperty: true }))
        .filter((control) => !isInSentence(control) && Math.round(reachOf(control)) < 44)
        .map((control) => {
          const { localName, id, textContent } = control;
          return `${localName} ${textContent.trim() || id}: ${reachOf(control).toFixed(1)} px`;
        })
    );
  }, controls);

/** Names what is filled in or pressed and has no edge. A browser draws its own boxes to tick. */
const edgelessOn = (page: Page) =>
  page.locator('main :is(button:not(.plain), select, textarea, input)').evaluateAll((all) =>
    all
      .filter((control) => control.checkVisibility({ visibilityProperty: true }))
      .filter((control) => !control.matches('[type=checkbox], [type=radio]'))
      .filter((control) => {
        const { borderBlockEndWidth, borderBlockEndColor } = getComputedStyle(control);
        const ground = getComputedStyle(document.body).backgroundColor;
        return borderBlockEndWidth === '0px' || borderBlockEndColor === ground;
      })
      .map((control) => `${control.localName} ${control.textContent.trim() || control.id}`),
  );

test.describe('on a touch screen', () => {
  const { viewport, deviceScaleFactor, isMobile, hasTouch } = devices['Galaxy S9+'];
  test.use({ viewport, deviceScaleFactor, isMobile, hasTouch });

  test('nothing is too small for a finger', async ({ page }) => {
    for (const path of kinds) {
      await page.goto(`/${path}`);
      expect.soft(await smallOn(page), `/${path}`).toEqual([]);
    }
  });
});

test.describe('in forced colours', () => {
  test.use({ contextOptions: { forcedColors: 'active' } });

  test('all that is filled in or pressed has an edge', async ({ page }) => {
    for (const path of kinds) {
      await page.goto(`/${path}`);
      expect.soft(await edgelessOn(page), `/${path}`).toEqual([]);
    }
  });

  test('focus has a ring, and what is pressed looks so', async ({ page }) => {
    await open(page, '/exercises/oskar/');
    const usual = ['solid', '3px'];
    const ringOf = () =>
      page.evaluate((usual) => {
        const focused = document.activeElement as HTMLElement;
        const { outlineStyle, outlineWidth } = getComputedStyle(focused);
        // Within a day the browser has stops and rings of its own.
        return focused.matches('[type=date]') ? usual : [outlineStyle, outlineWidth];
      }, usual);
    for (let stop = 0; stop < 20; stop++) {
      await page.keyboard.press('Tab');
      expect(await ringOf()).toEqual(usual);
    }
    await page.getByRole('button', { name: 'One at a time' }).click();
    const text = page.getByRole('button', { name: 'Text', exact: true });
    const edge = () => text.evaluate((button) => getComputedStyle(button).borderBlockEndColor);
    const before = await edge();
    await text.click();
    await expect(text).toHaveAttribute('aria-pressed', 'true');
    expect(await edge()).not.toBe(before);
  });
});
