import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Prints a page as the browser would, and reads the paper. */
export async function pdfOf(
  page: Page,
  format: 'A4' | 'Letter' = 'A4',
): Promise<{ text: string; pages: number }> {
  const bytes = await page.pdf({ format, preferCSSPageSize: true });
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true }).promise;
  let text = '';
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    for (const item of items) if ('str' in item) text += item.str + (item.hasEOL ? '\n' : '');
  }
  return { text, pages: document.numPages };
}
