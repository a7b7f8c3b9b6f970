// Fills in a form as pdf.js does in Firefox, in many web pages and in many apps.
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A control on a page, as pdf.js sees it. */
export interface Widget {
  readonly id: string;
  readonly pageNumber: number;
  readonly fieldName: string;
  readonly fieldType: 'Tx' | 'Btn' | 'Ch';
  readonly alternativeText: string;
  /** Left, lower, right and upper edge. */
  readonly rect: readonly [number, number, number, number];
  readonly checkBox?: boolean;
  readonly radioButton?: boolean;
  readonly multiLine?: boolean;
  /** What a button stands for. */
  readonly exportValue?: string;
  readonly buttonValue?: string;
  readonly options?: readonly { readonly exportValue: string; readonly displayValue: string }[];
}

export const openPdf = (bytes: Uint8Array) =>
  getDocument({ data: bytes.slice(), useSystemFonts: true, verbosity: 0 }).promise;

/** All controls, in their order. */
export async function widgetsOf(bytes: Uint8Array): Promise<Widget[]> {
  const pdf = await openPdf(bytes);
  const pages = Array.from({ length: pdf.numPages }, async (_, index) => {
    const annotations = (await (await pdf.getPage(index + 1)).getAnnotations()) as Widget[];
    return annotations.map((widget) => ({ ...widget, pageNumber: index + 1 }));
  });
  return (await Promise.all(pages)).flat();
}

/**
 * Saves a form with these values: texts, options of lists, the option of each group of radio buttons, and any
 * value at all for a box to tick. Throws where there is no control for one of them.
 */
export async function filledIn(
  bytes: Uint8Array,
  values: ReadonlyMap<string, string>,
): Promise<Uint8Array> {
  const widgets = await widgetsOf(bytes);
  const pdf = await openPdf(bytes);
  const left = new Set(values.keys());
  for (const widget of widgets) {
    const value = values.get(widget.fieldName);
    if (value === undefined) continue;
    left.delete(widget.fieldName);
    const { id, checkBox, radioButton, buttonValue } = widget;
    pdf.annotationStorage.setValue(id, {
      value: checkBox ? true : radioButton ? buttonValue === value : value,
    });
  }
  if (left.size > 0) throw new Error(`No control is called ${[...left].join(', ')}.`);
  return pdf.saveDocument();
}

/** What clients write, and programs trip over. */
const hard = [
  'first line\n\n  third line',
  'plain words, (brackets) \\ and <signs>',
  '👩🏽‍💻 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  '漢字かな 한글',
  'e\u0301 a\u0308\u0323 é',
  'שלום, (1) مرحبا',
  '  spaces before and after  ',
  '“quotes” – dashes … € ½ ﬁ',
  'Ελληνικά, кириллица, Tiếng Việt',
];
export const lines = `one\n\n  two\n${'A long line of words. '.repeat(240)}\nlast\n漢字 👩🏽‍💻 שלום`;

function somethingFor(widget: Widget, index: number, texts: readonly string[]): string {
  const { checkBox, radioButton, buttonValue, options, multiLine } = widget;
  if (options) return options.at(-1)?.exportValue ?? '';
  if (radioButton) return buttonValue ?? '';
  if (checkBox) return 'yes';
  if (multiLine && texts.includes(lines)) return lines;
  const fit = texts.filter((text) => multiLine === true || !text.includes('\n'));
  return fit[index % fit.length] ?? '';
}

/**
 * Something for every control: the last option of each list and of each row of buttons, and texts of those
 * that a program keeps.
 */
export const everythingFor = (
  widgets: readonly Widget[],
  keeps: (text: string) => boolean = () => true,
): ReadonlyMap<string, string> => {
  const texts = [...hard, lines].filter(keeps);
  return new Map(
    widgets.map((widget, index) => [widget.fieldName, somethingFor(widget, index, texts)]),
  );
};
