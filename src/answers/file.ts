// Any file that a client may choose, and what it is. Nothing in it is believed before it is checked.
import { dataId, dataIn } from './backup-data.ts';
import { parseExport, type ReadExport } from './export-parse.ts';
import { textOf, unwrapped } from './file-text.ts';

/** What a file turned out to be. Every file is one of these. */
export type FileVerdict =
  | ({
      readonly kind: 'answers';
      /** These may not be the words that were written: ask before anything is done with them. */
      readonly damaged: boolean;
    } & ReadExport)
  /** An age file. `sealed.ts` opens it, and what is inside is read as a file again. */
  | { readonly kind: 'sealed' }
  /** Written by a later Groundwork. */
  | { readonly kind: 'newer'; readonly version: number }
  /** One of ours of which nothing can be read, e.g. because half of it is missing. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'empty' };

/**
 * In bytes. Storage holds some 5 million characters, and a backup has each of them twice, escaped: at
 * most 11 bytes for one. Ask a file for its size before reading it.
 */
export const largestFile = 64 * 1024 * 1024;

/** Reads a backup or an export, and tells any other file from them. Never throws. */
export function readFile(bytes: Uint8Array): FileVerdict {
  if (bytes.length > largestFile) return { kind: 'too-large' };
  const { text, isWhole } = textOf(bytes);
  // A file of zeros is what a device leaves that went off while it wrote.
  if (!/[^\s\0]/.test(text)) return { kind: 'empty' };
  const start = text.slice(0, 1000).trimStart();
  if (/^(age-encryption\.org\/v1\n|-----BEGIN AGE ENCRYPTED FILE-----)/.test(start)) {
    return { kind: 'sealed' };
  }
  if (!start.startsWith('{')) return readDocument(unwrapped(text));
  const parsed = parseExport(text.trim());
  if (parsed.kind === 'answers') return { ...parsed, damaged: !isWhole };
  return parsed.kind === 'unreadable' ? lost(text) : parsed;
}

function readDocument(html: string): FileVerdict {
  const found = dataIn(html);
  const [whole, ...more] = new Set(found.filter(({ isWhole }) => isWhole).map(({ json }) => json));
  const candidates = whole === undefined ? found.map(({ json }) => json) : [whole];
  const verdicts = candidates.map(parseExport);
  const best =
    verdicts.find(({ kind }) => kind === 'answers') ??
    verdicts.find(({ kind }) => kind !== 'unreadable');
  if (!best) return lost(html);
  // Two that each are whole and differ: nobody can say which of them is meant.
  return best.kind === 'answers'
    ? { ...best, damaged: whole === undefined || more.length > 0 }
    : best;
}

const lost = (text: string): FileVerdict => ({
  kind: text.includes(dataId) ? 'unreadable' : 'foreign',
});
