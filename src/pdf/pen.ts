// Draws on the pages of a document. Points are counted from the top left, as one reads.
import { PDFHexString, type PDFRef } from '@cantoo/pdf-lib';
import type { FaceName } from './face.ts';
import type { Line, Piece, Setting } from './lines.ts';
import { reach } from './pictures.ts';
import type { Tag } from './tags.ts';

/** Red, green and blue, each from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number];

/** A colour, or a square of it among a page's resources. */
export type Paint = Color | { readonly square: string };

export interface PageSize {
  /** In points, of which an inch has 72. */
  readonly width: number;
  readonly height: number;
}

export interface Rect {
  readonly x: number;
  /** Of its upper edge. */
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface TextStyle {
  readonly size: number;
  readonly color: Color;
}

/** The name that a face has among a page's resources. */
export const resourceOf: Readonly<Record<FaceName, string>> = {
  regular: 'F0',
  bold: 'F1',
  italic: 'F2',
  heading: 'F3',
  symbols: 'F4',
};

/** As PDF writes numbers: two places are a two-hundredth of a millimeter. */
export const numeral = (number: number): string => String(Math.round(number * 100) / 100);

export const colorOf = (color: Color, operator: 'rg' | 'RG'): string =>
  `${color.map(numeral).join(' ')} ${operator}`;

/** One page's content, as it grows. */
export class Pen {
  readonly page: PDFRef;
  readonly size: PageSize;
  readonly #setting: Setting;
  readonly #operators: string[] = [];
  #marks = 0;

  constructor(page: PDFRef, size: PageSize, setting: Setting) {
    this.page = page;
    this.size = size;
    this.#setting = setting;
  }

  get content(): string {
    return this.#operators.join('\n');
  }

  /** What is drawn belongs to a part of the document. */
  within(tag: Tag, draw: () => void): void {
    const mark = this.#marks++;
    tag.holds({ page: this.page, mark });
    this.#operators.push(`/${tag.role} <</MCID ${mark}>> BDC`);
    draw();
    this.#operators.push('EMC');
  }

  /** What is drawn says nothing: a rule, a frame, or what stands on every page. */
  aside(draw: () => void): void {
    this.#operators.push('/Artifact BMC');
    draw();
    this.#operators.push('EMC');
  }

  /** `y` is the base line's. */
  line(line: Line, x: number, y: number, { size, color }: TextStyle): void {
    if (line.pieces.length === 0) return;
    const down = this.size.height - y;
    const set = line.pieces.filter(({ isPicture }) => !isPicture);
    this.#operators.push('BT', colorOf(color, 'rg'));
    for (const { text, face, x: offset } of set) {
      this.#operators.push(
        `/${resourceOf[face]} ${numeral(size)} Tf 1 0 0 1 ${numeral(x + offset)} ${numeral(down)} Tm`,
        `<${this.#setting.faces[face].glyphsOf(text)}> Tj`,
      );
    }
    this.#operators.push('ET');
    for (const piece of line.pieces) {
      if (piece.isPicture) this.#picture(piece, x + piece.x, down, size);
    }
  }

  /**
   * A picture says what it shows, to those who copy it, search for it or hear it read. Programs look for
   * words where there are letters: a space that is not seen lies over the picture.
   */
  #picture({ text, face }: Piece, x: number, down: number, size: number): void {
    const { pictures, faces } = this.#setting;
    if (!pictures) return;
    const width = pictures.widthOf(text, face);
    const matrix = [
      width * size,
      0,
      0,
      (reach.above + reach.below) * size,
      x,
      down - reach.below * size,
    ];
    const stretch = (width / faces.regular.widthOf(' ')) * 100;
    this.#operators.push(
      `/Span <</ActualText ${PDFHexString.fromText(text).toString()}>> BDC`,
      `q ${matrix.map(numeral).join(' ')} cm /${pictures.nameOf(text, face)} Do Q`,
      `BT 3 Tr ${numeral(stretch)} Tz /${resourceOf.regular} ${numeral(size)} Tf`,
      `1 0 0 1 ${numeral(x)} ${numeral(down)} Tm <${faces.regular.glyphsOf(' ')}> Tj`,
      '0 Tr 100 Tz ET EMC',
    );
  }

  fill(rect: Rect, paint: Paint): void {
    if ('square' in paint) this.picture(paint.square, rect);
    else this.#operators.push(colorOf(paint, 'rg'), `${this.#corners(rect)} re f`);
  }

  /** `name` is the picture's among the page's resources. */
  picture(name: string, { x, y, width, height }: Rect): void {
    const matrix = [width, 0, 0, height, x, this.size.height - y - height];
    this.#operators.push(`q ${matrix.map(numeral).join(' ')} cm /${name} Do Q`);
  }

  /** Draws what has a size of its own. Its lower left corner is at this point. */
  place(name: string, x: number, y: number): void {
    this.#operators.push(
      `q 1 0 0 1 ${numeral(x)} ${numeral(this.size.height - y)} cm /${name} Do Q`,
    );
  }

  frame(rect: Rect, color: Color, width = 0.75): void {
    this.#operators.push(colorOf(color, 'RG'), `${numeral(width)} w ${this.#corners(rect)} re S`);
  }

  /** Draws with PDF's own operators, in the page's own directions: up from the lower left. */
  raw(operators: string): void {
    this.#operators.push(operators);
  }

  #corners({ x, y, width, height }: Rect): string {
    return [x, this.size.height - y - height, width, height].map(numeral).join(' ');
  }
}
