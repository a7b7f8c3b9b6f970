// Text out of a PDF: strings have one of four encodings, and programs break lines in three ways.
import {
  PDFHexString,
  PDFName,
  PDFString,
  pdfDocEncodingDecode,
  type PDFObject,
} from '@cantoo/pdf-lib';

/** The text of a string or a name. `undefined` where it is neither. */
export function textOf(object: PDFObject | undefined): string | undefined {
  if (object instanceof PDFName) return object.decodeText();
  if (object instanceof PDFString || object instanceof PDFHexString)
    return decoded(object.asBytes());
  return undefined;
}

/** Text of many lines, each but the last with `\n` at its end. */
export function decoded(bytes: Uint8Array): string {
  const encoding = encodings.find(([mark]) => mark.every((byte, at) => bytes[at] === byte))?.[1];
  const text = encoding ? new TextDecoder(encoding).decode(bytes) : inDocEncoding(bytes);
  // Between two escapes, a program may say which language follows.
  return text.replace(/\x1b[^\x1b]{0,16}\x1b/g, '').replace(/\r\n?|\u2028|\u2029/g, '\n');
}

const encodings = [
  [[0xfe, 0xff], 'utf-16be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xef, 0xbb, 0xbf], 'utf-8'],
] as const;

function inDocEncoding(bytes: Uint8Array): string {
  let text = '';
  // It takes each byte as an argument of its own, and an engine has room for so many only.
  for (let at = 0; at < bytes.length; at += 4096) {
    text += pdfDocEncodingDecode(bytes.subarray(at, at + 4096));
  }
  return text;
}
