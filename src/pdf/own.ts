// What is a center's own in a form: its name, its colour, its logo, how it is reached. All else is the same for
// every center with the same sheets and words, and is made once.
import type { PDFContext, PDFStream } from '@cantoo/pdf-lib';
import type { Box } from './boxes.ts';
import type { Draft, Titled } from './document.ts';
import type { PaperLogo } from './logo.ts';
import { colorOf, type Color, type Paint } from './pen.ts';
import type { Tag } from './tags.ts';
import type { Column, Style } from './text-boxes.ts';

export interface Center {
  readonly id: string;
  readonly name: string;
  /** By day. */
  readonly accent: Color;
  readonly logo?: PaperLogo | undefined;
}

export interface Own extends Titled {
  readonly center: Center;
  /** At the foot of every page. */
  readonly foot: string;
  /** One for each sheet. */
  readonly sheets: readonly OwnWords[];
}

export interface OwnWords {
  /** One line above the title: whose sheet it is, and of what kind. */
  readonly kind: string;
  /** How to reach someone, where a sheet says to pause. */
  readonly contact?: string;
}

export type OwnDraft = Draft<Own>;

export interface Saying {
  readonly words: (own: Own) => string;
  readonly style: Style;
  /** In place of the style's. */
  readonly color?: (own: Own) => Color;
}

/** A single piece of text that no page parts. */
export function ownBlock(
  draft: OwnDraft,
  { words, style, color }: Saying,
  { x, width }: Column,
  tag: Tag,
  space = 6,
): Box {
  const { text, fonts, own: first } = draft;
  const linesFor = (own: Own) => text.plain(words(own), style, width);
  const height = linesFor(first).length * style.leading;
  const part = draft.late({
    fits: (own) => linesFor(own).length * style.leading === height,
    make(own, context, ref) {
      const pen = text.penFor(ref, { width, height });
      text.draw(pen, linesFor(own), { ...style, color: color?.(own) ?? style.color }, 0, 0);
      return drawing(context, pen.content, [0, 0, width, height], { Font: fonts });
    },
  });
  const name = draft.nameOf(part);
  return {
    height,
    space,
    draw: (pen, top) => pen.within(tag, () => pen.place(name, x, top + height)),
  };
}

/** As much of a line as there is room for. Where it is placed is its base line. */
export function ownLine(draft: OwnDraft, { words, style }: Saying, width: number): string {
  const { text, fonts } = draft;
  const part = draft.late({
    make(own, context, ref) {
      const pen = text.penFor(ref, { width, height: 0 });
      const [line] = text.plain(words(own), style, width);
      if (line) pen.line(line, 0, 0, style);
      return drawing(context, pen.content, [0, -style.size, width, style.size], { Font: fonts });
    },
  });
  return draft.nameOf(part);
}

/** A square of the center's colour. */
export function ownPaint(draft: OwnDraft): Paint {
  const part = draft.late({
    make: ({ center }, context) =>
      drawing(context, `${colorOf(center.accent, 'rg')} 0 0 1 1 re f`, [0, 0, 1, 1]),
  });
  return { square: draft.nameOf(part) };
}

/** What is drawn by its name. `box` is what it is cut to, in its own points. */
export const drawing = (
  context: PDFContext,
  content: string,
  box: number[],
  resources: NonNullable<Parameters<PDFContext['flateStream']>[1]> = {},
): PDFStream =>
  context.flateStream(content, {
    Type: 'XObject',
    Subtype: 'Form',
    BBox: box,
    Resources: resources,
  });
