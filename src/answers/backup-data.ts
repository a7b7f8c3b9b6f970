// The data inside a backup, and the way back to it, which needs no HTML parser: in a document that nobody
// knows, a parser is one more thing that can go wrong.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What the element is called. Wherever this stands, a file is one of ours. */
export const dataId = 'groundwork-answers';

/** The one element that holds data, as HTML. `json` is in one line. */
export function dataElement(json: string): string {
  // Plain ASCII without a character of HTML's: it survives whatever is done to a document's encoding.
  const safe = json.replace(/[<>&\x7f-\uffff]/g, (unit) => {
    const code = unit.charCodeAt(0).toString(16).padStart(4, '0');
    return `\\u${code}`;
  });
  return `<pre hidden id="${dataId}" data-sha256="${sumOf(safe)}">${safe}</pre>`;
}

export interface FoundData {
  readonly json: string;
  /** Whether it is what was written, by its checksum. */
  readonly isWhole: boolean;
}

/** More elements than this were not written by us, or pasted together. */
const most = 8;

/** The data in a document, or what is left of it. None but a hostile document has several. */
export function dataIn(html: string): FoundData[] {
  const found: FoundData[] = [];
  for (const { 0: tag, index } of html.matchAll(/<pre\s[^<>]*>/gi)) {
    if (!isData.test(tag)) continue;
    const start = index + tag.length;
    const end = html.indexOf('<', start);
    const content = decoded(html.slice(start, end < 0 ? undefined : end));
    const json = content.slice(content.indexOf('{'), content.lastIndexOf('}') + 1);
    const [, sum = ''] = /\sdata-sha256\s*=\s*["']?([0-9a-f]{64})\b/i.exec(tag) ?? [];
    found.push({ json, isWhole: sum.toLowerCase() === sumOf(json) });
    if (found.length === most) break;
  }
  return found;
}

const isData = new RegExp(`\\sid\\s*=\\s*["']?${dataId}["'\\s>]`, 'i');

const sumOf = (text: string) => bytesToHex(sha256(utf8ToBytes(text)));

const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
};

/** Data as it was written. No line break and no `&` was in it: those came on the way, some of them twice. */
function decoded(content: string): string {
  let text = content.replace(/[\r\n]/g, '');
  for (let round = 0; round < 3 && text.includes('&'); round++) {
    text = text.replace(/&(?:#(\d{1,6})|#x([0-9a-f]{1,5})|([a-z]{2,4}));/gi, (whole, ...codes) => {
      const [decimal, hex, name] = codes as (string | undefined)[];
      if (name !== undefined) return named[name.toLowerCase()] ?? whole;
      return String.fromCodePoint(hex === undefined ? Number(decimal) : parseInt(hex, 16));
    });
  }
  return text;
}
