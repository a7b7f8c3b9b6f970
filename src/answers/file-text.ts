// Bytes of a file as text, whatever program saved it last.

export interface FileText {
  readonly text: string;
  /** Whether every byte had a meaning. Where not, `text` has U+FFFD in its place. */
  readonly isWhole: boolean;
}

/** Reads UTF-8, and UTF-16 that says so. */
export function textOf(bytes: Uint8Array): FileText {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes), isWhole: true };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), isWhole: false };
  }
}

function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return 'utf-8';
}

/**
 * A document out of the mail that it is wrapped in, as phones save pages (MHTML), where `=` and two digits
 * stand for a byte. Any other text comes back as it is.
 */
export function unwrapped(text: string): string {
  if (!/^[\w-]+: /.test(text) || !/^content-transfer-encoding: *quoted-printable/im.test(text)) {
    return text;
  }
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([0-9a-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}
