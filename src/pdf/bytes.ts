// A document as bytes: first what many have in common, then what is its own, then where each object is.
// Source: ISO 32000-1, 7.5.
import {
  PDFCatalog,
  PDFHeader,
  PDFObjectStream,
  PDFRef,
  PDFStream,
  PDFTrailer,
  type PDFContext,
  type PDFObject,
} from '@cantoo/pdf-lib';

export type Numbered = [PDFRef, PDFObject];

/** A document that lacks some of its objects, and the list of where each is. */
export interface Packed {
  readonly bytes: Uint8Array;
  /** A row for each number. Those of objects that are lacking say nothing yet. */
  readonly places: Uint8Array;
  readonly root: PDFRef;
}

/** So many objects are packed as one: more would pack better, and each be found more slowly. */
const atOnce = 100;

/** How an object is kept, where, and its place among those that are packed with it, in bytes. */
const fields = [1, 4, 2];
const rowLength = 7;

/** Takes all objects of a context. A number that was given out and stands for none is of one that is lacking. */
export function pack(context: PDFContext, root: PDFRef): Packed {
  const objects = context.enumerateIndirectObjects();
  const alone = objects.filter(([, object]) => standsAlone(object));
  const small = objects.filter(([, object]) => !standsAlone(object));
  const streams: [PDFRef, Numbered[]][] = [];
  for (let at = 0; at < small.length; at += atOnce) {
    streams.push([context.nextRef(), small.slice(at, at + atOnce)]);
  }
  const places = new Uint8Array((context.largestObjectNumber + 1) * rowLength);
  for (const [stream, held] of streams) {
    held.forEach(([ref], index) => place(places, ref, 2, stream.objectNumber, index));
    alone.push([stream, PDFObjectStream.withContextAndObjects(context, held)]);
  }
  const header = bytesOf(PDFHeader.forVersion(1, 7), '', '\n\n');
  return { bytes: joined([header, ...written(alone, header.length, places)]), places, root };
}

/** The whole document. `own` is what it lacked, and `info` of that what says its title. */
export function complete(
  { bytes, places, root }: Packed,
  own: readonly Numbered[],
  info: PDFRef,
  context: PDFContext,
): Uint8Array<ArrayBuffer> {
  const list = PDFRef.of(places.length / rowLength);
  const rows = joined([places, new Uint8Array(rowLength)]);
  const parts = [bytes, ...written(own, bytes.length, rows)];
  const start = lengthOf(parts);
  place(rows, list, 1, start, 0);
  const about = { Type: 'XRef', Size: list.objectNumber + 1, W: fields, Root: root, Info: info };
  return joined([
    ...parts,
    ...written([[list, context.flateStream(rows, about)]], start, rows),
    bytesOf(PDFTrailer.forLastCrossRefSectionOffset(start)),
  ]);
}

const standsAlone = (object: PDFObject): boolean =>
  object instanceof PDFStream || object instanceof PDFCatalog;

/** Objects one after the other, from a place on which each is noted with. */
function written(objects: readonly Numbered[], start: number, places: Uint8Array): Uint8Array[] {
  let at = start;
  return objects.map(([ref, object]) => {
    const bytes = bytesOf(object, `${ref.objectNumber} 0 obj\n`, '\nendobj\n\n');
    place(places, ref, 1, at, 0);
    at += bytes.length;
    return bytes;
  });
}

/** A `kind` of 1 is at a byte of the file, of 2 among others in the object of that number. */
function place(rows: Uint8Array, ref: PDFRef, kind: 1 | 2, where: number, index: number): void {
  const row = new DataView(rows.buffer, rows.byteOffset + ref.objectNumber * rowLength, rowLength);
  row.setUint8(0, kind);
  row.setUint32(1, where);
  row.setUint16(5, index);
}

/** What the library for PDFs can write. */
type Writable = Pick<PDFObject, 'sizeInBytes' | 'copyBytesInto'>;

function bytesOf(object: Writable, before = '', after = ''): Uint8Array {
  const bytes = new Uint8Array(before.length + object.sizeInBytes() + after.length);
  const end = before.length + object.copyBytesInto(copied(before, bytes, 0), before.length);
  copied(after, bytes, end);
  return bytes;
}

function copied(text: string, into: Uint8Array, at: number): Uint8Array {
  for (let index = 0; index < text.length; index++) into[at + index] = text.charCodeAt(index);
  return into;
}

const lengthOf = (parts: readonly Uint8Array[]): number =>
  parts.reduce((total, { length }) => total + length, 0);

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(lengthOf(parts));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
