// A typeface in a PDF. It is embedded once, and copied into every document that is made.
import {
  PDFDocument,
  PDFObjectCopier,
  type PDFContext,
  type PDFDict,
  type PDFRef,
} from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';

export interface Face {
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
  /** Running text and whatever is typed into fields: the one that is embedded whole. */
  readonly regular: Face;
  readonly bold: Face;
  readonly italic: Face;
  readonly heading: Face;
  /** Signs that the others lack, such as ✓. */
  readonly symbols: Face;
}

export type FaceName = keyof Faces;

export const faceNames = ['regular', 'bold', 'italic', 'heading', 'symbols'] as const;

/**
 * Opens a TrueType file without layout features. `name` is what it is called in documents. What has no glyph
 * gets the face's sign for that.
 */
async function openFace(file: Uint8Array, name: string): Promise<Face> {
  const font = fontkit.create(file as Buffer) as fontkit.Font;
  const source = await PDFDocument.create({ updateMetadata: false });
  source.registerFontkit(fontkit);
  const embedded = await source.embedFont(file, { customName: name });
  await embedded.embed();
  const dictionary = source.context.lookup(embedded.ref) as PDFDict;

  const known = new Map<number, { width: number; digits: string }>();
  const glyphOf = (codePoint: number) => {
    let glyph = known.get(codePoint);
    if (!glyph) {
      const { id, advanceWidth } = font.glyphForCodePoint(codePoint);
      glyph = {
        width: advanceWidth / font.unitsPerEm,
        digits: id.toString(16).padStart(4, '0'),
      };
      known.set(codePoint, glyph);
    }
    return glyph;
  };
  const glyphsIn = (text: string) =>
    Array.from(text, (character) => glyphOf(character.codePointAt(0) ?? 0));

  return {
    ascent: font.ascent / font.unitsPerEm,
    descent: font.descent / font.unitsPerEm,
    has: (codePoint) => font.hasGlyphForCodePoint(codePoint),
    widthOf: (text) => glyphsIn(text).reduce((total, { width }) => total + width, 0),
    glyphsOf: (text) =>
      glyphsIn(text)
        .map(({ digits }) => digits)
        .join(''),
    copyInto: (context) =>
      context.register(PDFObjectCopier.for(source.context, context).copy(dictionary)),
  };
}

/** Opens all faces of a document. */
export async function openFaces(files: Readonly<Record<FaceName, Uint8Array>>): Promise<Faces> {
  const faces = await Promise.all(
    faceNames.map(
      async (name) => [name, await openFace(files[name], `Groundwork-${name}`)] as const,
    ),
  );
  return Object.fromEntries(faces) as unknown as Faces;
}
