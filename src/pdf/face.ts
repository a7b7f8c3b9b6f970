// A typeface in a PDF. It is embedded once, and copied into every document that is made.
import {
  PDFDocument,
  PDFName,
  PDFObjectCopier,
  type PDFContext,
  type PDFRef,
} from '@cantoo/pdf-lib';

interface Face {
  /** Above and below the base line, in parts of the size. Below is negative. */
  readonly ascent: number;
  readonly descent: number;
  has(codePoint: number): boolean;
  /** In parts of the size. */
  widthOf(text: string): number;
  /** The text as a PDF's string of glyphs, in hexadecimal digits. */
  glyphsOf(text: string): string;
  /** Puts the whole typeface into a document. */
  copyInto(context: PDFContext): PDFRef;
}

/** One for each purpose. */
export interface Faces {
  /** Running text and whatever is typed into fields: the one that holds whole alphabets. */
  readonly regular: Face;
  readonly bold: Face;
  readonly italic: Face;
  readonly heading: Face;
  /** Signs that the others lack, such as ✓. */
  readonly symbols: Face;
}

export type FaceName = keyof Faces;

export const faceNames = ['regular', 'bold', 'italic', 'heading', 'symbols'] as const;

/** A face as it is handed to a browser: what is needed of it without a library that reads typefaces. */
export interface PackedFace {
  readonly ascent: number;
  readonly descent: number;
  /** Code point, glyph and width in thousandths of the size, one after the other. */
  readonly glyphs: readonly number[];
  /** A PDF that embeds the face, in base 64. Its catalog has it under `Face`. */
  readonly pdf: string;
}

export type PackedFaces = Readonly<Record<FaceName, PackedFace>>;

export const faceEntry = PDFName.of('Face');

/** What has no glyph gets the face's sign for that. */
async function openFace({ ascent, descent, glyphs, pdf }: PackedFace): Promise<Face> {
  const bytes = Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0));
  const source = await PDFDocument.load(bytes, { updateMetadata: false });
  const font = source.catalog.lookup(faceEntry);
  if (!font) throw new Error('The PDF of a face has none in it.');

  const known = new Map<number, { width: number; digits: string }>();
  for (let at = 0; at < glyphs.length; at += 3) {
    const [codePoint = 0, id = 0, width = 0] = glyphs.slice(at, at + 3);
    known.set(codePoint, { width: width / 1000, digits: id.toString(16).padStart(4, '0') });
  }
  const missing = { width: 0.6, digits: '0000' };
  // Words come back, on every sheet and in every form.
  const met = new Map<string, { width: number; digits: string }>();
  const measured = (text: string) => {
    const before = met.get(text);
    if (before) return before;
    const glyphs = Array.from(text, (sign) => known.get(sign.codePointAt(0) ?? 0) ?? missing);
    const set = {
      width: glyphs.reduce((total, { width }) => total + width, 0),
      digits: glyphs.map(({ digits }) => digits).join(''),
    };
    met.set(text, set);
    return set;
  };

  return {
    ascent,
    descent,
    has: (codePoint) => known.has(codePoint),
    widthOf: (text) => measured(text).width,
    glyphsOf: (text) => measured(text).digits,
    copyInto: (context) =>
      context.register(PDFObjectCopier.for(source.context, context).copy(font)),
  };
}

/** Opens all faces of a document. */
export async function openFaces(packed: PackedFaces): Promise<Faces> {
  const faces = await Promise.all(
    faceNames.map(async (name) => [name, await openFace(packed[name])] as const),
  );
  return Object.fromEntries(faces) as unknown as Faces;
}
