// Words as boxes: paragraphs, headings, lists.
import type { PDFRef } from '@cantoo/pdf-lib';
import type { Box } from './boxes.ts';
import type { FaceName, Faces } from './face.ts';
import { linesOf, type Line, type Run, type Setting } from './lines.ts';
import { Pen, type Color, type PageSize, type TextStyle } from './pen.ts';
import type { Tag } from './tags.ts';

export interface Style extends TextStyle {
  /** From base line to base line, in points. */
  readonly leading: number;
  readonly face: FaceName;
}

const ink: Color = [0.13, 0.13, 0.12];
/** Still seven to one on white. */
export const soft: Color = [0.33, 0.32, 0.3];

/** Of lines that only part things: no words are set in it. */
export const faint: Color = [0.78, 0.75, 0.7];

export const styles = {
  title: { size: 24, leading: 28, face: 'heading', color: ink },
  heading: { size: 15, leading: 19, face: 'heading', color: ink },
  subheading: { size: 11.5, leading: 15, face: 'bold', color: ink },
  text: { size: 10.5, leading: 15, face: 'regular', color: ink },
  label: { size: 10.5, leading: 14, face: 'bold', color: ink },
  hint: { size: 9.5, leading: 13, face: 'regular', color: soft },
  small: { size: 8.5, leading: 11, face: 'regular', color: soft },
} as const satisfies Record<string, Style>;

/** A column of a page. */
export interface Column {
  readonly x: number;
  readonly width: number;
}

/** Between columns, in points. */
export const columnGap = 18;

/** The rest of a column, beside something at its left. */
export const indented = ({ x, width }: Column, by: number): Column => ({
  x: x + by,
  width: width - by,
});

/** Paragraphs in lines: a sheet's come again in the form of all sheets, and in every brand's. */
const broken = new WeakMap<Faces, Map<string, readonly Line[]>>();

export class TextSetter {
  readonly #setting: Setting;

  constructor(setting: Setting) {
    this.#setting = setting;
  }

  /** Draws on a page, or on a picture of this size. */
  penFor(page: PDFRef, size: PageSize): Pen {
    return new Pen(page, size, this.#setting);
  }

  lines(runs: readonly Run[], { size }: Style, width: number): readonly Line[] {
    const { faces, pictures } = this.#setting;
    if (pictures) return linesOf(runs, this.#setting, size, width);
    const known = broken.get(faces) ?? new Map<string, readonly Line[]>();
    broken.set(faces, known);
    const key = `${size} ${width} ${runs.map(({ face, text }) => `${face} ${text}`).join('\0')}`;
    const lines = known.get(key) ?? linesOf(runs, this.#setting, size, width);
    known.set(key, lines);
    return lines;
  }

  plain(text: string, style: Style, width: number): readonly Line[] {
    return this.lines([{ text, face: style.face }], style, width);
  }

  widthOf(text: string, { face, size }: Style): number {
    return this.#setting.faces[face].widthOf(text) * size;
  }

  /**
   * A paragraph, as boxes that a page may end between. Neither its first nor its last line stands alone.
   * `before` is drawn with the first line: the number of an item, say.
   */
  paragraph(
    runs: readonly Run[],
    style: Style,
    column: Column,
    tag: Tag,
    { space = 6, before }: { space?: number; before?: Prefix } = {},
  ): Box[] {
    const lines = this.lines(runs, style, column.width);
    const groups =
      lines.length <= 4
        ? [lines]
        : [lines.slice(0, 2), ...lines.slice(2, -2).map((line) => [line]), lines.slice(-2)];
    return groups.map((group, index): Box => ({
      height: group.length * style.leading,
      ...(index === 0 && { space }),
      draw: (pen, top) => {
        if (index === 0 && before) this.#prefix(pen, top, style, before);
        pen.within(tag, () => this.draw(pen, group, style, column.x, top));
      },
    }));
  }

  /** A single piece of text that no page parts. */
  block(text: string, style: Style, column: Column, tag: Tag, space = 6): Box {
    const lines = this.plain(text, style, column.width);
    return {
      height: lines.length * style.leading,
      space,
      draw: (pen, top) => {
        pen.within(tag, () => this.draw(pen, lines, style, column.x, top));
      },
    };
  }

  /** `top` is that of the first line. */
  draw(pen: Pen, lines: readonly Line[], style: Style, x: number, top: number): void {
    lines.forEach((line, index) =>
      pen.line(line, x, top + index * style.leading + this.baseline(style), style),
    );
  }

  /** From the top of a line to its base line. */
  baseline({ face, size, leading }: Style): number {
    const { ascent, descent } = this.#setting.faces[face];
    return (leading + (ascent + descent) * size) / 2;
  }

  #prefix(pen: Pen, top: number, style: Style, { text, x, tag }: Prefix): void {
    pen.within(tag, () => this.draw(pen, this.plain(text, style, 100), style, x, top));
  }
}

interface Prefix {
  readonly text: string;
  readonly x: number;
  readonly tag: Tag;
}
