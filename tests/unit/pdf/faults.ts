// What is wrong with a form, for programs, for those who hear it read, and for those who fill it in by keyboard.
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  PDFRef,
  decodePDFRawStream,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { openPdf, widgetsOf, type Widget } from './fill-in.ts';

/** Each fault as a sentence. None where all is well. */
export async function faultsIn(bytes: Uint8Array): Promise<string[]> {
  const { context, catalog } = await PDFDocument.load(bytes, { updateMetadata: false });
  return [
    ...(await faultsOfWhole(bytes, catalog)),
    ...faultsOfTags(context, catalog),
    ...faultsOfFonts(context),
    ...faultsOfControls(await widgetsOf(bytes)),
  ];
}

const get = (dict: PDFDict, key: string) => dict.lookup(PDFName.of(key));
const dictIn = (dict: PDFDict, key: string) => dict.lookup(PDFName.of(key), PDFDict);
const pagesOf = (catalog: PDFDict) =>
  elements(get(dictIn(catalog, 'Pages'), 'Kids')).filter((page) => page instanceof PDFDict);
const said = (object: PDFObject | undefined) => (object === undefined ? '' : object.toString());
const when = (isSo: boolean, fault: string) => (isSo ? [fault] : []);

async function faultsOfWhole(bytes: Uint8Array, catalog: PDFDict): Promise<string[]> {
  const pdf = await openPdf(bytes);
  const { info } = await pdf.getMetadata();
  const isTrue = (part: string, key: string) => said(get(dictIn(catalog, part), key)) === 'true';
  const pages = pagesOf(catalog);
  return [
    ...when(!isTrue('MarkInfo', 'Marked'), 'It is not marked as tagged.'),
    ...when(!/\w/.test(said(get(catalog, 'Lang'))), 'It has no language.'),
    ...when(!('Title' in info) || info.Title === '', 'It has no title.'),
    ...when(
      !isTrue('ViewerPreferences', 'DisplayDocTitle'),
      'Its title is not what a window shows.',
    ),
    ...when(
      pages.some((page) => said(get(page, 'Tabs')) !== '/S'),
      'Keys do not follow its structure on each page.',
    ),
  ];
}

const elements = (array: PDFObject | undefined): PDFObject[] =>
  array instanceof PDFArray
    ? array.asArray().map((_, at) => array.lookup(at) as PDFObject)
    : array === undefined
      ? []
      : [array];

/** A part of the structure's tree, and all below it in their order. */
function* partsOf(part: PDFDict): Generator<PDFDict> {
  yield part;
  for (const kid of elements(get(part, 'K'))) if (kid instanceof PDFDict) yield* partsOf(kid);
}

function faultsOfTags(context: PDFContext, catalog: PDFDict): string[] {
  const faults: string[] = [];
  const tree = dictIn(catalog, 'StructTreeRoot');
  const numbers = dictIn(tree, 'ParentTree').lookup(PDFName.of('Nums'), PDFArray).asArray();
  const ownerAt = new Map(
    numbers.flatMap((key, at) =>
      at % 2 === 0 ? [[Number(said(key)), numbers[at + 1]] as const] : [],
    ),
  );
  const ownersOn = (page: PDFDict): readonly unknown[] => {
    const owners = context.lookup(ownerAt.get(numberIn(page, 'StructParents')));
    return owners instanceof PDFArray ? owners.asArray() : [];
  };
  const parts = [...partsOf(tree)];
  const heardControls: PDFObject[] = [];
  let depth = 0;
  for (const part of parts) {
    const role = said(get(part, 'S'));
    const level = Number(/^\/H(\d)$/.exec(role)?.[1] ?? 0);
    if (level > depth + 1) faults.push(`A heading of level ${level} follows one of ${depth}.`);
    if (level > 0) depth = level;
    for (const kid of elements(get(part, 'K'))) {
      if (!(kid instanceof PDFDict)) continue;
      const ref = context.getObjectRef(part);
      const type = said(get(kid, 'Type'));
      if (type === '/MCR') {
        const page = dictIn(kid, 'Pg');
        if (ownersOn(page)[numberIn(kid, 'MCID')] !== ref)
          faults.push(`A piece of ${role} belongs to another part.`);
      } else if (type === '/OBJR') {
        const control = dictIn(kid, 'Obj');
        heardControls.push(control);
        if (ownerAt.get(numberIn(control, 'StructParent')) !== ref) {
          faults.push(`A control of ${role} belongs to another part.`);
        }
      } else if (kid.get(PDFName.of('P')) !== ref) faults.push(`A ${type} has another parent.`);
    }
  }
  const pages = pagesOf(catalog);
  const controls = pages.flatMap((page) => elements(get(page, 'Annots')));
  if (controls.some((control, at) => control !== heardControls[at])) {
    faults.push('Controls are not reached in the order in which they are read.');
  }
  for (const page of pages) {
    const marks = contentOf(page).match(/\/MCID \d+/g) ?? [];
    if (marks.length !== ownersOn(page).length)
      faults.push('Some of what a page says is in no part.');
  }
  return faults;
}

const numberIn = (dict: PDFDict, key: string): number => Number(said(get(dict, key)));

const contentOf = (page: PDFDict): string =>
  Buffer.from(decodePDFRawStream(get(page, 'Contents') as PDFRawStream).decode()).toString(
    'latin1',
  );

function faultsOfFonts(context: PDFContext): string[] {
  const dicts = context.enumerateIndirectObjects().map(([, object]) => object);
  return dicts
    .filter((object): object is PDFDict => object instanceof PDFDict)
    .filter((dict) => said(get(dict, 'Type')) === '/FontDescriptor')
    .filter(
      (dict) =>
        !['FontFile2', 'FontFile3'].some((key) => dict.get(PDFName.of(key)) instanceof PDFRef),
    )
    .map((dict) => `${said(get(dict, 'FontName'))} is not embedded.`);
}

/** A4 and Letter have room for this. */
const paper = { width: 595, height: 792 };

function faultsOfControls(widgets: readonly Widget[]): string[] {
  const faults: string[] = [];
  const kinds = new Map<string, string>();
  widgets.forEach((widget, index) => {
    const { fieldName, alternativeText, radioButton, buttonValue, rect } = widget;
    if (!alternativeText) faults.push(`${fieldName} has no name to hear.`);
    const own = radioButton ? `${fieldName} ${buttonValue ?? ''}` : fieldName;
    if (kinds.has(own)) faults.push(`${own} is there twice.`);
    kinds.set(own, own);
    const [left, low, right, high] = rect;
    if (left < 0 || low < 0 || right > paper.width || high > paper.height) {
      faults.push(`${own} goes over the edge.`);
    }
    for (const other of widgets.slice(0, index)) {
      const [otherLeft, otherLow, otherRight, otherHigh] = other.rect;
      const isApart =
        left >= otherRight || otherLeft >= right || low >= otherHigh || otherLow >= high;
      if (other.pageNumber === widget.pageNumber && !isApart) {
        faults.push(`${own} lies over ${other.fieldName}.`);
      }
    }
  });
  return faults;
}

/** All that it says, without spaces: where lines break is of no matter. */
export async function wordsIn(bytes: Uint8Array): Promise<string> {
  const pdf = await openPdf(bytes);
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const { items } = await (await pdf.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join('');
  });
  return squeezed((await Promise.all(pages)).join(''));
}

export const squeezed = (text: string): string => text.replace(/\s+/g, '');
