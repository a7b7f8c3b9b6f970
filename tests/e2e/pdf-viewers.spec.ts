// Our forms in the viewer that Firefox brings along: filled in there, saved, and read back.
import { expect, test, type Page } from '@playwright/test';
import { readForm } from '../../src/pdf/read-form.ts';
import { everythingFor, widgetsOf, type Widget } from '../unit/pdf/fill-in.ts';

/** Between them they have every kind of control. */
const sheets = [
  'worksheets/fears-to-boundaries',
  'questions/question-builder',
  'exercises/oskar',
  'worksheets/document-checklist',
];

async function formAt(page: Page, path: string) {
  const response = await page.request.get(`/${path}.pdf`);
  return new Uint8Array(await response.body());
}

async function valuesOf(base64: string): Promise<ReadonlyMap<string, string>> {
  const read = await readForm(new Uint8Array(Buffer.from(base64, 'base64')), () => false);
  if (read.kind !== 'form') throw new Error(read.kind);
  return read.values;
}

/** What Firefox's viewer, which is a page like any other, has to offer. */
interface Viewer {
  page: number;
  readonly pdfDocument?: { readonly numPages: number; saveDocument(): Promise<Uint8Array> };
}
declare const PDFViewerApplication: Viewer;

test.describe('Firefox’s viewer', () => {
  test.skip(({ browserName }) => browserName !== 'firefox', 'It is Firefox’s.');
  for (const path of sheets) {
    test(`${path} comes back to the letter`, async ({ page }) => {
      const widgets = await widgetsOf(await formAt(page, path));
      const values = everythingFor(widgets);
      await page.goto(`/${path}.pdf`, { waitUntil: 'commit' });
      for (const widget of widgets) await fill(page, widget, values.get(widget.fieldName) ?? '');
      const saved = await page.evaluate(async () => {
        const bytes = await PDFViewerApplication.pdfDocument?.saveDocument();
        return btoa(Array.from(bytes ?? [], (byte) => String.fromCharCode(byte)).join(''));
      });
      const found = await valuesOf(saved);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(values));
    });
  }
});

/** Controls are there once their page is in view. */
async function fill(page: Page, { id, pageNumber, ...widget }: Widget, value: string) {
  const control = page.locator(`[data-element-id="${id}"]`);
  // While the viewer takes the place of the file, there is no page to ask.
  await expect(async () => {
    const isThere = await page.evaluate(
      ([element, number]) => {
        if (document.querySelector(`[data-element-id="${element}"]`)) return true;
        const viewer = (globalThis as { PDFViewerApplication?: Viewer }).PDFViewerApplication;
        if (viewer?.pdfDocument) viewer.page = number;
        return false;
      },
      [id, pageNumber] as const,
    );
    expect(isThere).toBe(true);
  }).toPass({ intervals: [0, 100] });
  // It gives them names out of the structure, by the place of each there. Buttons and lists get none.
  if (widget.fieldType === 'Tx') await expect(control).toHaveAccessibleName(/./);
  if (widget.options) await control.selectOption(value);
  else if (widget.checkBox) await control.check();
  else if (!widget.radioButton) await control.fill(value);
  else if (widget.buttonValue === value) await control.check();
}
