// The center's logo at the head of a form. What its PNG holds is what a PDF holds: it is not packed anew.
// Source: ISO 32000-1, 7.4.4.4 and 8.6.6.3; PNG (Third Edition), 5 and 11.2.
import { PDFHexString, type PDFContext, type PDFRef } from '@cantoo/pdf-lib';
import type { Box } from './boxes.ts';
import type { Draft } from './document.ts';
import type { Tag } from './tags.ts';
import type { Column } from './text-boxes.ts';

export interface PaperLogo {
  /** Of at most 256 colours, none of them clear. */
  readonly png: Uint8Array;
  /** On paper, in points. */
  readonly width: number;
  readonly height: number;
  /** Whether the picture says the center's name. Otherwise it says nothing that is not beside it. */
  readonly holdsName: boolean;
}

/** `name` is the center's. */
export function logoBox(
  { png, width, height, holdsName }: PaperLogo,
  name: string,
  { x }: Column,
  draft: Draft,
  parent: Tag,
): Box {
  const picture = draft.picture((context) => embedPalettePng(context, png));
  const figure = holdsName ? parent.add('Figure', name) : undefined;
  return {
    height,
    draw(pen, top) {
      const rect = { x, y: top, width, height };
      if (figure) {
        figure.covers([x, pen.size.height - top - height, x + width, pen.size.height - top]);
        pen.within(figure, () => pen.picture(picture, rect));
      } else pen.aside(() => pen.picture(picture, rect));
    },
  };
}

function embedPalettePng(context: PDFContext, png: Uint8Array): PDFRef {
  const chunks = chunksOf(png);
  const only = (type: string) => {
    const found = chunks.filter((chunk) => chunk.type === type).map(({ bytes }) => bytes);
    return joined(found);
  };
  const header = only('IHDR');
  const view = new DataView(header.buffer);
  const [width, height, depth] = [view.getUint32(0), view.getUint32(4), view.getUint8(8)];
  const colors = only('PLTE');
  if (view.getUint8(9) !== 3 || view.getUint8(12) !== 0) {
    throw new Error('A logo for PDFs is a PNG with a palette, and not interlaced.');
  }
  const hex = Array.from(colors, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return context.register(
    context.stream(only('IDAT'), {
      Type: 'XObject',
      Subtype: 'Image',
      Width: width,
      Height: height,
      ColorSpace: ['Indexed', 'DeviceRGB', colors.length / 3 - 1, PDFHexString.of(hex)],
      BitsPerComponent: depth,
      Filter: 'FlateDecode',
      DecodeParms: { Predictor: 15, Colors: 1, BitsPerComponent: depth, Columns: width },
    }),
  );
}

function chunksOf(png: Uint8Array): { type: string; bytes: Uint8Array }[] {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks = [];
  for (let at = 8; at < png.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ type, bytes: png.subarray(at + 8, at + 8 + length) });
    at += length + 12;
  }
  return chunks;
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((total, { length }) => total + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
