// Worksheets as PDFs, filled in: made by the convention that ours are made by.
import { PDFDocument, PDFHexString, PDFName, PDFString, type PDFForm } from '@cantoo/pdf-lib';

export interface FilledPdf {
  /** By name, lines of text. */
  readonly texts?: Readonly<Record<string, string>>;
  /** Names of ticked boxes, and of boxes that are not. */
  readonly ticked?: readonly string[];
  readonly unticked?: readonly string[];
  /** By name, the options of radio buttons and the one that is picked. */
  readonly radios?: Readonly<
    Record<string, readonly [options: readonly string[], picked?: string]>
  >;
  readonly lists?: Readonly<Record<string, readonly [options: readonly string[], picked?: string]>>;
  /** `undefined` where a program has dropped what makes it one of ours. */
  readonly mark?: { readonly version?: number; readonly brand?: string } | undefined;
  readonly objectStreams?: boolean;
}

export async function filledPdf(filled: FilledPdf): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  fill(pdf, pdf.getForm(), filled);
  const { version = 1, brand = 'groundwork' } = filled.mark ?? {};
  if (!('mark' in filled) || filled.mark) {
    const form = pdf.context.obj({
      Version: version,
      Brand: PDFString.of(brand),
      Language: PDFString.of('en'),
    });
    pdf.catalog.set(PDFName.of('GroundworkForm'), form);
  }
  return pdf.save({
    updateFieldAppearances: false,
    useObjectStreams: filled.objectStreams ?? false,
  });
}

function fill(pdf: PDFDocument, form: PDFForm, filled: FilledPdf): void {
  const page = pdf.addPage();
  for (const [name, text] of Object.entries(filled.texts ?? {})) {
    const field = form.createTextField(name);
    field.enableMultiline();
    field.addToPage(page);
    // Set as it is: its font has no glyph for most of what clients write.
    field.acroField.setValue(PDFHexString.fromText(text));
  }
  const boxes = [...(filled.ticked ?? []), ...(filled.unticked ?? [])];
  for (const name of boxes) {
    const box = form.createCheckBox(name);
    box.addToPage(page);
    if (filled.ticked?.includes(name)) box.check();
  }
  for (const [name, [options, picked]] of Object.entries(filled.radios ?? {})) {
    const group = form.createRadioGroup(name);
    for (const option of options) group.addOptionToPage(option, page);
    if (picked !== undefined) group.select(picked);
  }
  for (const [name, [options, picked]] of Object.entries(filled.lists ?? {})) {
    const list = form.createDropdown(name);
    list.addOptions([...options]);
    list.addToPage(page);
    if (picked !== undefined) list.select(picked);
  }
}

/** A PDF of these objects alone, by number from 1. The first is the catalog. */
export function rawPdf(objects: readonly string[], trailer = '/Root 1 0 R'): Uint8Array {
  const body = objects.map((object, index) => `${index + 1} 0 obj\n${object}\nendobj\n`).join('');
  return Buffer.from(`%PDF-1.7\n${body}trailer\n<< ${trailer} >>\nstartxref\n0\n%%EOF\n`, 'latin1');
}
