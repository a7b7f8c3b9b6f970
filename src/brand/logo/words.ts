// Sets words into a box of a picture: in as large letters as fit, on lines of about the same length.
import type { Lettering } from './letters.ts';

interface Room {
  readonly width: number;
  readonly height: number;
  /** The largest size of its letters, and the smallest. */
  readonly sizes: readonly [largest: number, smallest: number];
  readonly lines: number;
}

export interface SetWords {
  readonly size: number;
  readonly lines: readonly string[];
}

/** From base line to base line, in parts of the size. */
export const leading = 1.16;

/** From the top of letters to their base line, in parts of the size. */
const ascent = 0.8;

/** From the top of the first line to the base line of the last. */
export const heightOf = ({ size, lines }: SetWords) =>
  size * (ascent + (lines.length - 1) * leading);

/**
 * Words that fit at no size end in "…". A little smaller on fewer lines is better than larger on more, of
 * which one may have a single short word.
 */
export function setWords(text: string, lettering: Lettering, room: Room): SetWords {
  const words = text.normalize('NFC').trim().split(/\s+/);
  const [largest, smallest] = room.sizes;
  const longest = Math.max(...words.map((word) => lettering.widthOf(word, 1)));
  let found: SetWords | undefined;
  for (let size = largest; size >= smallest && size >= (found?.size ?? 0) * 0.8; size -= 2) {
    if (longest * size > room.width) continue;
    const { length } = broken(words, lettering, room.width / size);
    if (length <= linesIn(room, size) && length < (found?.lines.length ?? Infinity)) {
      found = { size, lines: balanced(words, lettering, room.width / size, length) };
    }
  }
  if (found) return found;
  const lines = broken(words, lettering, room.width / smallest);
  const count = linesIn(room, smallest);
  if (lines.length <= count) return { size: smallest, lines };
  let last = `${lines[count - 1] ?? ''}…`;
  while (last.length > 2 && lettering.widthOf(last, smallest) > room.width) {
    last = `${last.slice(0, -2).trimEnd()}…`;
  }
  return { size: smallest, lines: [...lines.slice(0, count - 1), last] };
}

const linesIn = ({ lines, height }: Room, size: number) =>
  Math.min(lines, Math.floor((height / size - ascent) / leading) + 1);

/**
 * As many words to a line as it holds; a word that is wider is parted where the line ends. `width` in parts
 * of the size.
 */
function broken(words: readonly string[], lettering: Lettering, width: number): string[] {
  const space = lettering.widthOf(' ', 1);
  const lines: string[] = [];
  let line = '';
  let end = 0;
  const put = (part: string, gap: number) => {
    const wide = lettering.widthOf(part, 1);
    if (line !== '' && end + gap + wide > width) {
      lines.push(line);
      line = '';
    }
    end = line === '' ? wide : end + gap + wide;
    line = line === '' ? part : line + (gap > 0 ? ' ' : '') + part;
  };
  for (const word of words) {
    if (lettering.widthOf(word, 1) <= width) put(word, space);
    else {
      const letters = Array.from(new Intl.Segmenter().segment(word), ({ segment }) => segment);
      letters.forEach((letter, at) => put(letter, at === 0 ? space : 0));
    }
  }
  return [...lines, line];
}

/** The same number of lines, the longest of them as short as can be. */
function balanced(words: readonly string[], lettering: Lettering, width: number, count: number) {
  const longest = Math.max(...words.map((word) => lettering.widthOf(word, 1)));
  let lines = broken(words, lettering, width);
  for (let less = width * 0.97; less > longest; less -= width * 0.03) {
    const next = broken(words, lettering, less);
    if (next.length > count) break;
    lines = next;
  }
  return lines;
}
