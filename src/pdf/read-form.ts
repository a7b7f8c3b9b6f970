// What was filled in on one of our worksheets in any program for PDFs. Read only: nothing in the file runs,
// and whatever it is, this neither throws nor goes on for ever.
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type PDFObject,
} from '@cantoo/pdf-lib';
import { formMark, formVersion } from './form-mark.ts';
import { parsePdf, type ParsedPdf } from './bounded-parser.ts';
import { decoded, textOf } from './text.ts';

export type ReadForm =
  | {
      readonly kind: 'form';
      /** Whose worksheet it is, where the file still says so. */
      readonly form: { readonly brand: string | undefined; readonly language: string | undefined };
      /** By full name. What is blank is left out. */
      readonly values: ReadonlyMap<string, string>;
    }
  /** It needs a password. */
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'unreadable' }
  /** A PDF, and none of ours. */
  | { readonly kind: 'foreign' }
  /** Made by a later Groundwork. */
  | { readonly kind: 'newer'; readonly version: number };

/**
 * Reads a filled form. `knows` tells the names of controls that this site has: where a program has dropped
 * the mark, one of ours is known by them.
 */
export async function readForm(
  bytes: Uint8Array,
  knows: (name: string) => boolean,
): Promise<ReadForm> {
  try {
    const pdf = await parsePdf(bytes);
    const { trailerInfo } = pdf.context;
    if (trailerInfo.Encrypt) return { kind: 'encrypted' };
    const catalog = pdf.context.lookup(trailerInfo.Root);
    return catalog instanceof PDFDict ? readCatalog(catalog, pdf, knows) : { kind: 'unreadable' };
  } catch {
    return { kind: 'unreadable' };
  }
}

function readCatalog(catalog: PDFDict, pdf: ParsedPdf, knows: (name: string) => boolean): ReadForm {
  const marked = entry(catalog, formMark);
  const made = marked instanceof PDFDict ? entry(marked, 'Version') : undefined;
  if (made instanceof PDFNumber && made.asNumber() > formVersion) {
    return { kind: 'newer', version: made.asNumber() };
  }
  const form = entry(catalog, 'AcroForm');
  const values = form instanceof PDFDict ? valuesIn(entry(form, 'Fields'), pdf) : new Map();
  if (!(marked instanceof PDFDict) && ![...values.keys()].some(knows)) return { kind: 'foreign' };
  const said = (key: string) =>
    marked instanceof PDFDict ? textOf(entry(marked, key))?.slice(0, 100) : undefined;
  return { kind: 'form', form: { brand: said('Brand'), language: said('Language') }, values };
}

const entry = (dict: PDFDict, key: string): PDFObject | undefined => dict.lookup(PDFName.of(key));

/** More fields, or longer names, than all our worksheets have together. */
const most = { fields: 50_000, name: 500 };

/** What a field has of its own or of those above it. */
interface Inherited {
  readonly name: string;
  readonly value: PDFObject | undefined;
  readonly options: PDFObject | undefined;
}

/** The values of the field tree. What a page shows of them may be older, and is not asked. */
function valuesIn(fields: PDFObject | undefined, pdf: ParsedPdf): Map<string, string> {
  const values = new Map<string, string>();
  const seen = new Set<PDFObject>();
  const waiting = elements(fields)
    .map((field) => [field, { name: '', value: undefined, options: undefined }] as const)
    .reverse() as [PDFObject | undefined, Inherited][];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [field, above] = next;
    // A tree that was made to go round in circles ends here.
    if (!(field instanceof PDFDict) || seen.has(field)) continue;
    seen.add(field);
    if (seen.size > most.fields) throw new Error('No form has as many fields.');
    const own = textOf(entry(field, 'T'));
    const name = [above.name, own ?? ''].filter((part) => part !== '').join('.');
    const value = entry(field, 'V') ?? above.value;
    const options = entry(field, 'Opt') ?? above.options;
    const kids = elements(entry(field, 'Kids'));
    const parts = kids.filter((kid) => kid instanceof PDFDict && entry(kid, 'T') !== undefined);
    if (parts.length > 0) {
      const inherited = { name, value, options };
      waiting.push(...parts.reverse().map((part): [PDFObject, Inherited] => [part, inherited]));
      continue;
    }
    if (name === '' || name.length > most.name || values.has(name)) continue;
    const text = valueOf(value ?? stateIn([field, ...kids]), options, pdf);
    if (text !== undefined && text.trim() !== '') values.set(name, text);
  }
  return values;
}

const elements = (array: PDFObject | undefined): PDFObject[] =>
  array instanceof PDFArray
    ? Array.from({ length: array.size() }, (_, at) => array.lookup(at)).filter(
        (element) => element !== undefined,
      )
    : [];

/** What a button shows, where a program has told nobody else. */
const stateIn = (widgets: readonly PDFObject[]): PDFObject | undefined =>
  widgets
    .map((widget) => (widget instanceof PDFDict ? entry(widget, 'AS') : undefined))
    .find((state) => state !== undefined && textOf(state) !== off);

const off = 'Off';

/** A field's text, the name of a button's state, or the first value of a list. */
function valueOf(
  value: PDFObject | undefined,
  options: PDFObject | undefined,
  pdf: ParsedPdf,
): string | undefined {
  if (value instanceof PDFArray) {
    return value.size() > 0 ? valueOf(value.lookup(0), options, pdf) : undefined;
  }
  if (value instanceof PDFRawStream) return decoded(pdf.unpack(value));
  const text = textOf(value);
  if (text === undefined || (value instanceof PDFName && text === off)) return undefined;
  return exported(text, value instanceof PDFName, elements(options));
}

/** What a form means by a state or an option. */
function exported(text: string, isState: boolean, options: readonly PDFObject[]): string {
  if (isState) {
    const option = /^\d+$/.test(text) ? options[Number(text)] : undefined;
    return textOf(option instanceof PDFArray ? option.lookup(0) : option) ?? text;
  }
  // Some programs write down what is shown in place of what is meant.
  const pairs = options
    .filter((option) => option instanceof PDFArray)
    .map((pair) => [textOf(pair.lookup(0)), textOf(pair.lookup(1))]);
  if (pairs.some(([meant]) => meant === text)) return text;
  return pairs.find(([, shown]) => shown === text)?.[0] ?? text;
}
