// What screen readers are told: the names, states and groups of a control of each type, of the bar and of dialogs.
import { expect, type Page } from '@playwright/test';
import { openFilledIn, test } from './pseudo-site.ts';
import { status } from './sheet.ts';

const field = (page: Page, id: string) => page.locator(`#field-${id}`);

test.describe('with nothing filled in', () => {
  test.beforeEach(async ({ page, origin }) => {
    await page.goto(`${origin}/worksheets/every-type/`);
    await expect(page.locator('workbook-sheet[data-ready]')).toBeVisible();
  });

  test('a text or a day is called what it asks, and described by its hint', async ({ page }) => {
    await expect(field(page, 'short')).toMatchAriaSnapshot('- textbox "A short text"');
    await expect(field(page, 'long')).toMatchAriaSnapshot('- textbox "A long text"');
    await expect(field(page, 'day')).toMatchAriaSnapshot('- textbox "A day"');
    await expect(page.getByRole('textbox', { name: 'A short text' })).toHaveAccessibleDescription(
      'One line.',
    );
  });

  test('options are a group that is called what it asks', async ({ page }) => {
    await expect(field(page, 'choice')).toMatchAriaSnapshot(`
      - group "A choice":
        - radio "The first"
        - radio "The second"
    `);
    await expect(field(page, 'ticks')).toMatchAriaSnapshot(`
      - group "A checklist":
        - checkbox "One thing"
        - checkbox "Another thing"
    `);
    await expect(field(page, 'scale')).toMatchAriaSnapshot(`
      - group "A scale":
        - paragraph: "0: bad 10: good"
        - radio "0"
        - radio "10"
    `);
    for (const [name, hint] of [
      ['A choice', 'Only one.'],
      ['A checklist', 'Any of them.'],
      ['A scale', 'From bad to good.'],
    ] as const) {
      await expect(page.getByRole('group', { name })).toHaveAccessibleDescription(hint);
    }
  });

  test('the rows of a list and their buttons say which row they are of', async ({ page }) => {
    await expect(field(page, 'list')).toMatchAriaSnapshot(`
      - group "A list":
        - list:
          - listitem:
            - textbox "Need 1"
            - button "Move need 1 up"
            - button "Move need 1 down"
            - button "Remove need 1"
          - listitem:
            - textbox "Need 2"
        - paragraph:
          - button "Add another need"
    `);
  });

  test('a record is a group of its own, with groups in it', async ({ page }) => {
    await expect(field(page, 'records')).toMatchAriaSnapshot(`
      - group "Some records":
        - list:
          - listitem:
            - group "Step 1":
              - textbox "What it is"
              - textbox "By when"
              - group "How it stands":
                - radio "Open"
                - radio "Done"
              - group "How easy it is":
                - radio "1"
            - button "Remove step 1"
          - listitem:
            - group "Step 2"
        - paragraph:
          - button "Add another step"
    `);
  });

  test('what waits for answers elsewhere says so, with a link there', async ({ page }) => {
    for (const id of ['revisit', 'trend', 'tally', 'calendar']) {
      await expect(field(page, id)).toMatchAriaSnapshot(`
        - group:
          - paragraph:
            - text: Nothing here yet.
            - link "Fill in “Some records” in One of each first."
      `);
      await expect(field(page, id).getByRole('list')).toHaveCount(0);
    }
    await expect(field(page, 'pick')).toMatchAriaSnapshot(`
      - group "A pick":
        - checkbox "A short text"
        - checkbox "A sentence"
    `);
  });

  test('the status says each thing once, however much is typed', async ({ page }) => {
    await status(page).evaluate((element) => {
      const said: string[] = [];
      Object.assign(window, { said });
      new MutationObserver(() => said.push(element.textContent)).observe(element, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await page.getByRole('textbox', { name: 'A short text' }).pressSequentially('Words');
    await expect(status(page)).toHaveText('Saved');
    expect(await page.evaluate(() => (window as unknown as { said: string[] }).said)).toEqual([
      'Saving…',
      'Saved',
    ]);
  });
});

test.describe('filled in', () => {
  test.beforeEach(async ({ page, origin }) => openFilledIn(page, origin, 'en-GB'));

  test('what is chosen is checked', async ({ page }) => {
    await expect(field(page, 'choice')).toMatchAriaSnapshot(`
      - radio "The first"
      - radio "The second" [checked]
    `);
    await expect(field(page, 'ticks')).toMatchAriaSnapshot(`
      - checkbox "One thing" [checked]
      - checkbox "Another thing" [checked]
    `);
    await expect(field(page, 'scale')).toMatchAriaSnapshot('- radio "7" [checked]');
    await expect(field(page, 'sentence')).toMatchAriaSnapshot(`
      - group "A sentence":
        - textbox "The aim": Word
        - textbox "The time": Word
        - paragraph: "It reads:"
        - paragraph: I want Word until Word.
    `);
  });

  test('an offer names what it takes and from where', async ({ page }) => {
    await expect(field(page, 'records')).toMatchAriaSnapshot(`
      - list:
        - listitem:
          - button "Start a step from “Word 1” (Session 1)"
    `);
  });

  test('a pick names what can be picked, and a ranking what was, with buttons to move it', async ({
    page,
  }) => {
    await expect(field(page, 'pick')).toMatchAriaSnapshot(`
      - group "A pick":
        - checkbox "Word" [checked]
        - checkbox "I want Word until Word." [checked]
        - paragraph:
          - link "Picked questions gather, in order, in One of each"
    `);
    await expect(field(page, 'ranking')).toMatchAriaSnapshot(`
      - group "A ranking":
        - list:
          - listitem:
            - paragraph: Word
            - button "Move question 1 up"
            - button "Move question 1 down"
    `);
  });

  test('a role is marked in a group for each test, whose kind comes first', async ({ page }) => {
    await expect(field(page, 'screen')).toMatchAriaSnapshot(`
      - group "A screen":
        - list:
          - listitem:
            - group "Role 1":
              - textbox "The role"
            - group "Role 1":
              - 'group "Must-have: Word 1"':
                - radio "Meets it"
                - radio "Breaks it" [checked]
                - radio "I do not know yet"
            - button "Move role 1 up"
        - group "Side by side":
          - list:
            - listitem:
              - paragraph: Word
              - paragraph: Lacks something you must have
    `);
  });

  test('drawings are silent, and their words are there', async ({ page }) => {
    await expect(field(page, 'trend')).toMatchAriaSnapshot(`
      - group "A trend":
        - list:
          - listitem: "9 March 2027: 2"
          - listitem: "12 March 2027: 4"
    `);
    await expect(field(page, 'tally')).toMatchAriaSnapshot(`
      - group "A tally":
        - list:
          - listitem: "Word: 1 of 2"
    `);
    await expect(field(page, 'revisit')).toMatchAriaSnapshot(`
      - group "A revisit":
        - list:
          - listitem:
            - group "Word 1":
              - group "How it stands":
                - radio "Open"
                - radio "Done" [checked]
    `);
    await expect(field(page, 'calendar')).toMatchAriaSnapshot(`
      - group "A calendar":
        - list:
          - listitem:
            - button "Calendar file for “Word 1”, 9 March 2027"
          - listitem:
            - button "Calendar file for “Word 2”, 12 March 2027"
          - listitem:
            - button "One calendar file with all 2"
        - paragraph: "Without a date, and so not in any file: 1"
    `);
  });

  test('the bar says how it stands, its tools are a group, and a dialog is called what it asks', async ({
    page,
  }) => {
    await expect(page.locator('.sheet-bar')).toMatchAriaSnapshot(`
      - paragraph: 12 of 12 answered
      - status
      - button "One at a time"
    `);
    await expect(page.locator('workbook-sheet')).toMatchAriaSnapshot(`
      - group "This sheet":
        - combobox "Print as"
        - button "Print"
        - button "Clear"
        - link "This sheet as a PDF to fill in"
        - link "Put this sheet away"
        - paragraph:
          - link "Save as a file"
          - button "Save for Word"
          - button "Save as PDF"
    `);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
      - dialog "Clear “One of each”?":
        - paragraph:
          - button "Keep my answers"
          - button "Clear this sheet"
    `);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Search', exact: true }).click();
    await expect(page.getByRole('dialog')).toMatchAriaSnapshot(`
      - dialog "Search the workbook":
        - button "Close"
        - searchbox "Words to look for"
        - status
    `);
  });
});
