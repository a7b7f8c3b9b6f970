// Draws on the pages of a document. Points are counted from the top left, as one reads.
import type { PDFRef } from '@cantoo/pdf-lib';
import type { FaceName, Faces } from './face.ts';
import type { Line } from './lines.ts';
import type { Tag } from './tags.ts';

/** Red, green and blue, each from 0 to 1. */
export type Color = readonly [red: number, green: number, blue: number];

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
export const numeral = (number: number): string => String(Number(number.toFixed(2)));

export const colorOf = (color: Color, operator: 'rg' | 'RG'): string =>
  `${color.map(numeral).join(' ')} ${operator}`;

/** One page's content, as it grows. */
export class Pen {
  readonly page: PDFRef;
  readonly size: PageSize;
  readonly #faces: Faces;
  readonly #operators: string[] = [];
  #marks = 0;

  constructor(page: PDFRef, size: PageSize, faces: Faces) {
    this.page = page;
    this.size = size;
    this.#faces = faces;
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
    this.#operators.push('BT', colorOf(color, 'rg'));
    for (const { text, face, x: offset } of line.pieces) {
      this.#operators.push(
        `/${resourceOf[face]} ${numeral(size)} Tf`,
        `1 0 0 1 ${numeral(x + offset)} ${numeral(down)} Tm <${this.#faces[face].glyphsOf(text)}> Tj`,
      );
    }
    this.#operators.push('ET');
  }

  fill(rect: Rect, color: Color): void {
    this.#operators.push(colorOf(color, 'rg'), `${this.#corners(rect)} re f`);
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
