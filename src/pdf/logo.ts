// The center's logo at the head of a form. What its PNG holds is what a PDF holds: it is not packed anew.
// Source: ISO 32000-1, 7.4.4.4 and 8.6.6.3; PNG (Third Edition), 5 and 11.2.
import { PDFHexString, type PDFContext, type PDFStream } from '@cantoo/pdf-lib';
import type { Box } from './boxes.ts';
import { joined } from './bytes.ts';
import type { Late } from './document.ts';
import { drawing, type Center, type Own, type OwnDraft } from './own.ts';
import { numeral } from './pen.ts';
import type { Tag } from './tags.ts';
import type { Column } from './text-boxes.ts';

export interface PaperLogo {
  /** Of at most 256 colours, none of them clear. */
  readonly png: Uint8Array;
  /** On paper, in points. No larger than the room for it. */
  readonly width: number;
  readonly height: number;
  /** Whether the picture says the center's name. Otherwise it says nothing that is not beside it. */
  readonly holdsName: boolean;
}

/** In points: 60 by 11 millimeters, and nothing more than rounding. */
const logoRoom = { width: 170.1, height: 31.2 };

/** The logo stands at the foot of its room, which is the same for all. */
export function logoBox(draft: OwnDraft, { x }: Column, parent: Tag): Box {
  const { width, height } = logoRoom;
  const picture = draft.late({ make: ({ center }, context) => imageOf(logoOf(center), context) });
  const name = draft.nameOf(
    draft.late({
      make({ center }, context) {
        const logo = logoOf(center);
        const content = `${numeral(logo.width)} 0 0 ${numeral(logo.height)} 0 0 cm /Logo Do`;
        return drawing(context, content, [0, 0, width, height], { XObject: { Logo: picture } });
      },
    }),
  );
  const figure = logoOf(draft.own.center).holdsName
    ? parent.add('Figure', draft.late(nameOfCenter))
    : undefined;
  return {
    height,
    draw(pen, top) {
      const place = () => pen.place(name, x, top + height);
      if (figure) {
        figure.covers([x, pen.size.height - top - height, x + width, pen.size.height - top]);
        pen.within(figure, place);
      } else pen.aside(place);
    },
  };
}

const nameOfCenter: Late<Own> = { make: ({ center }) => PDFHexString.fromText(center.name) };

function logoOf({ name, logo }: Center): PaperLogo {
  if (!logo) throw new Error(`${name} has no logo.`);
  if (logo.width > logoRoom.width || logo.height > logoRoom.height) {
    throw new Error(`The logo of ${name} is larger than the room for it.`);
  }
  return logo;
}

function imageOf({ png }: PaperLogo, context: PDFContext): PDFStream {
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
  return context.stream(only('IDAT'), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    ColorSpace: ['Indexed', 'DeviceRGB', colors.length / 3 - 1, PDFHexString.of(hex)],
    BitsPerComponent: depth,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: 1, BitsPerComponent: depth, Columns: width },
  });
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
