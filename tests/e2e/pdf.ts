// Prints pages as the browsers do, and reads the paper.
import { decodePDFRawStream, PDFDocument, PDFRawStream } from '@cantoo/pdf-lib';
import type { Page } from '@playwright/test';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** Millimetres, and what print.css leaves free at the edges. */
const formats = { A4: { width: 210, height: 297 }, Letter: { width: 215.9, height: 279.4 } };
const margins = { across: 16, down: 18 };
const point = 25.4 / 72;

export interface Print {
  /** Everything that is printed, the margins included. */
  readonly text: string;
  readonly pages: number;
  /** What stands inside the margins, page by page. */
  readonly bodies: readonly string[];
  /** In points, of the smallest letters anywhere. */
  readonly smallest: number;
  /** In millimetres: how far the text of the widest line goes into the right margin, if it does. */
  readonly overhang: number;
}

export const pdfOf = async (page: Page, format: keyof typeof formats = 'A4'): Promise<Print> =>
  printIn(await print(page, format), format);

/** Reads a PDF. */
export async function printIn(
  bytes: Uint8Array,
  format: keyof typeof formats = 'A4',
): Promise<Print> {
  const document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: true }).promise;
  const { width, height } = formats[format];
  let text = '';
  const bodies: string[] = [];
  let smallest = Infinity;
  let overhang = -Infinity;
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent();
    let body = '';
    for (const item of items) {
      if (!('str' in item)) continue;
      const said = item.str + (item.hasEOL ? '\n' : '');
      const [, , , , left = 0, base = 0] = item.transform as number[];
      const up = base * point;
      text += said;
      if (up > margins.down && up < height - margins.down) body += said;
      if (item.str.trim() === '') continue;
      smallest = Math.min(smallest, item.height);
      overhang = Math.max(overhang, (left + item.width) * point - (width - margins.across));
    }
    bodies.push(body);
  }
  return { text, pages: document.numPages, bodies, smallest, overhang };
}

function print(page: Page, format: keyof typeof formats): Promise<Buffer> {
  if (page.context().browser()?.browserType().name() !== 'firefox') return page.pdf({ format });
  // Playwright drives Firefox over BiDi, whose unit is the centimetre, and sends it the number of inches.
  const { width, height } = formats[format];
  return page.pdf({ width: `${width / 10}in`, height: `${height / 10}in` });
}

/** What the choice beside «Print» asks for: `blank`, `large` or both. */
export const choosePaper = (page: Page, tokens: string) =>
  page.evaluate((chosen) => {
    document.documentElement.dataset['paper'] = chosen;
  }, tokens);

/** What pictures in place of words are said to show. */
export async function saidIn(bytes: Uint8Array): Promise<string[]> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const content = Buffer.from(decodePDFRawStream(object).decode()).toString('latin1');
    return [...content.matchAll(/ActualText <feff([\da-f]*)>/gi)].map(([, digits = '']) =>
      Buffer.from(digits, 'hex').swap16().toString('utf16le'),
    );
  });
}
