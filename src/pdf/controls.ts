// What can be filled in: a PDF's fields and their looks. Source: ISO 32000-1, 12.7.
import {
  PDFHexString,
  PDFName,
  PDFString,
  type PDFContext,
  type PDFDict,
  type PDFRef,
} from '@cantoo/pdf-lib';
import { colorOf, numeral, resourceOf, type Color, type Pen, type Rect } from './pen.ts';
import type { Tag } from './tags.ts';

interface Named {
  /** The control's full name, its parts between dots. */
  readonly name: string;
  /** What it asks for, to those who hear it read and as a tooltip. */
  readonly label: string;
}

/** The distance of ruled lines, in points: 8 mm, which handwriting wants. */
export const ruled = 22.7;

const flags = {
  print: 1 << 2,
  multiline: 1 << 12,
  noToggle: 1 << 14,
  radio: 1 << 15,
  combo: 1 << 17,
};

const ink: Color = [0.13, 0.13, 0.12];
const rule: Color = [0.55, 0.53, 0.5];

/** What is written in fields, in points. */
const textSize = 11;

/** A dictionary's entries, as pdf-lib takes them. */
type Entries = NonNullable<Parameters<PDFContext['flateStream']>[1]>;

/** A sign that is drawn inside a square of this width. */
type Sign = (size: number) => string;

/** A tick, from the left to its foot and up to the right. */
const tick: Sign = (size) =>
  `${colorOf(ink, 'RG')} ${numeral(size * 0.13)} w 1 J 1 j ` +
  `${numeral(size * 0.22)} ${numeral(size * 0.52)} m ` +
  `${numeral(size * 0.42)} ${numeral(size * 0.28)} l ` +
  `${numeral(size * 0.8)} ${numeral(size * 0.76)} l S`;

const dot: Sign = (size) => `${colorOf(ink, 'rg')} ${circle(size / 2, size / 2, size * 0.24)} f`;

/** A ring along the edge, as one would circle a number by hand. */
const ring: Sign = (size) =>
  `${colorOf(ink, 'RG')} 2 w ${circle(size / 2, size / 2, size / 2 - 1)} S`;

/** A circle out of four curves. */
export function circle(x: number, y: number, radius: number): string {
  const bend = radius * 0.5523;
  const at = (...numbers: number[]) => numbers.map(numeral).join(' ');
  return [
    `${at(x + radius, y)} m`,
    `${at(x + radius, y + bend, x + bend, y + radius, x, y + radius)} c`,
    `${at(x - bend, y + radius, x - radius, y + bend, x - radius, y)} c`,
    `${at(x - radius, y - bend, x - bend, y - radius, x, y - radius)} c`,
    `${at(x + bend, y - radius, x + radius, y - bend, x + radius, y)} c`,
  ].join(' ');
}

export class Controls {
  readonly #context: PDFContext;
  readonly #regular: PDFRef;
  /** Where controls stand in the tree of parents: after all pages. */
  readonly #places: PDFDict[] = [];
  readonly #annotations = new Map<PDFRef, PDFRef[]>();
  readonly #looks = new Map<string, PDFRef>();
  readonly #fields = new Map<string, { ref: PDFRef; dictionary: PDFDict; kids: PDFRef[] }>();
  readonly #top: PDFRef[] = [];

  constructor(context: PDFContext, regular: PDFRef) {
    this.#context = context;
    this.#regular = regular;
  }

  /** Room for words. Blank, it shows ruled lines to write on by hand; what is typed stands without them. */
  text(pen: Pen, tag: Tag, rect: Rect, { name, label }: Named, rows: number): void {
    const { ref, dictionary } = this.#widget(pen, tag, rect, {
      FT: 'Tx',
      DA: this.#typing(rows > 1 ? 0 : textSize),
      AP: { N: this.#ruledLook(rect, rows) },
      ...(rows > 1 && { Ff: flags.multiline }),
    });
    this.#add(name, label, ref, dictionary);
  }

  tickBox(pen: Pen, tag: Tag, rect: Rect, { name, label }: Named): void {
    const { ref, dictionary } = this.#widget(pen, tag, rect, {
      FT: 'Btn',
      V: 'Off',
      AS: 'Off',
      AP: { N: { yes: this.#signLook(tick, rect), Off: this.#signLook(undefined, rect) } },
      MK: { CA: PDFHexString.fromText('4') },
    });
    this.#add(name, label, ref, dictionary);
  }

  /** One of several buttons under one name. `said` is what this one says, `called` what it is called by itself. */
  radioButton(
    pen: Pen,
    tag: Tag,
    rect: Rect,
    { name, label }: Named,
    option: {
      readonly value: string;
      readonly said: string;
      readonly called: string;
      readonly isNumber: boolean;
    },
  ): void {
    const group =
      this.#fields.get(name) ??
      this.#add(
        name,
        label,
        this.#context.nextRef(),
        this.#context.obj({ FT: 'Btn', Ff: flags.radio | flags.noToggle, V: 'Off' }),
      );
    const sign = option.isNumber ? ring : dot;
    const { ref, dictionary } = this.#widget(pen, tag, rect, {
      AS: 'Off',
      AP: {
        N: {
          [option.value]: this.#signLook(sign, rect),
          Off: this.#signLook(undefined, rect),
        },
      },
      MK: { CA: PDFHexString.fromText('l') },
      Contents: PDFHexString.fromText(option.said),
      TU: PDFHexString.fromText(option.called),
      Parent: group.ref,
    });
    this.#context.assign(ref, dictionary);
    group.kids.push(ref);
  }

  dropdown(
    pen: Pen,
    tag: Tag,
    rect: Rect,
    { name, label }: Named,
    options: readonly (readonly [value: string, label: string])[],
  ): void {
    const { ref, dictionary } = this.#widget(pen, tag, rect, {
      FT: 'Ch',
      Ff: flags.combo,
      DA: this.#typing(textSize),
      AP: { N: this.#ruledLook(rect, 1) },
      Opt: [['', ' '] as const, ...options].map(([value, text]) => [
        PDFHexString.fromText(value),
        PDFHexString.fromText(text),
      ]),
    });
    this.#add(name, label, ref, dictionary);
  }

  /** Writes all that a document's pages and its catalog need. */
  finish(catalog: PDFDict, pages: readonly PDFRef[]): void {
    const context = this.#context;
    this.#places.forEach((dictionary, index) => {
      dictionary.set(PDFName.of('StructParent'), context.obj(pages.length + index));
    });
    for (const page of pages) {
      const annotations = this.#annotations.get(page);
      if (!annotations) continue;
      (context.lookup(page) as PDFDict).set(PDFName.of('Annots'), context.obj(annotations));
    }
    for (const { ref, dictionary, kids } of this.#fields.values()) {
      if (kids.length > 0) dictionary.set(PDFName.of('Kids'), context.obj(kids));
      context.assign(ref, dictionary);
    }
    catalog.set(
      PDFName.of('AcroForm'),
      context.register(
        context.obj({
          Fields: this.#top,
          DR: { Font: { [resourceOf.regular]: this.#regular } },
          DA: this.#typing(textSize),
        }),
      ),
    );
  }

  /** Puts a control on a page and into the part of the document that it belongs to. */
  #widget(
    pen: Pen,
    tag: Tag,
    { x, y, width, height }: Rect,
    entries: Entries,
  ): { ref: PDFRef; dictionary: PDFDict } {
    const ref = this.#context.nextRef();
    const low = pen.size.height - y - height;
    const dictionary = this.#context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      F: flags.print,
      P: pen.page,
      Rect: [x, low, x + width, low + height].map((number) => Number(number.toFixed(2))),
      ...entries,
    });
    tag.holds({ page: pen.page, control: ref, place: this.#places.length });
    this.#places.push(dictionary);
    const annotations = this.#annotations.get(pen.page) ?? [];
    annotations.push(ref);
    this.#annotations.set(pen.page, annotations);
    return { ref, dictionary };
  }

  #add(name: string, label: string, ref: PDFRef, dictionary: PDFDict) {
    dictionary.set(PDFName.of('TU'), PDFHexString.fromText(label));
    return this.#put(name, ref, dictionary);
  }

  /** Puts a field under its parents, which are made where they are not there yet. */
  #put(name: string, ref: PDFRef, dictionary: PDFDict) {
    const at = name.lastIndexOf('.');
    const parentName = name.slice(0, Math.max(at, 0));
    dictionary.set(PDFName.of('T'), PDFHexString.fromText(name.slice(at + 1)));
    if (at >= 0) {
      const parent =
        this.#fields.get(parentName) ??
        this.#put(parentName, this.#context.nextRef(), this.#context.obj({}));
      dictionary.set(PDFName.of('Parent'), parent.ref);
      parent.kids.push(ref);
    } else this.#top.push(ref);
    const field = { ref, dictionary, kids: [] as PDFRef[] };
    this.#fields.set(name, field);
    return field;
  }

  /** How a viewer writes what is typed. With a size of 0 it makes the words as small as it must. */
  #typing(size: number) {
    return PDFString.of(`/${resourceOf.regular} ${numeral(size)} Tf ${colorOf(ink, 'rg')}`);
  }

  #ruledLook({ width, height }: Rect, rows: number): PDFRef {
    const lines = Array.from({ length: rows }, (_, index) =>
      numeral(Math.max(height - (index + 1) * (height / rows), 0) + 0.5),
    ).map((y) => `0 ${y} m ${numeral(width)} ${y} l S`);
    return this.#look(width, height, `${colorOf(rule, 'RG')} 0.6 w\n${lines.join('\n')}`, true);
  }

  #signLook(sign: Sign | undefined, { width, height }: Rect): PDFRef {
    return this.#look(width, height, sign ? sign(Math.min(width, height)) : '');
  }

  /** A look, once for all controls that share it. */
  #look(width: number, height: number, content: string, isText = false): PDFRef {
    const key = `${numeral(width)} ${numeral(height)} ${content}`;
    const known = this.#looks.get(key);
    if (known) return known;
    const stream = this.#context.flateStream(
      isText ? `${content}\n/Tx BMC EMC` : `q ${content} Q`,
      {
        Type: 'XObject',
        Subtype: 'Form',
        BBox: [0, 0, Number(numeral(width)), Number(numeral(height))],
        Resources: isText ? { Font: { [resourceOf.regular]: this.#regular } } : {},
      },
    );
    const look = this.#context.register(stream);
    this.#looks.set(key, look);
    return look;
  }
}
