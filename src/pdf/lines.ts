// Breaks text into lines of a given width.
import type { FaceName, Faces } from './face.ts';

/** Words in one face. A line break in them is one on paper. */
export interface Run {
  readonly text: string;
  readonly face: FaceName;
}

export interface Piece extends Run {
  /** From the start of the line, in points. */
  readonly x: number;
}

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
}

/** Scripts that are written without spaces, in which a line may end after any character. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303f\uff00-\uffef]/u;

/**
 * The lines of a paragraph. `size` and `width` in points. A word that is wider than a line is broken where
 * the line ends; spaces at a break are left out.
 */
export function linesOf(runs: readonly Run[], faces: Faces, size: number, width: number): Line[] {
  const lines: Line[] = [];
  let pieces: Piece[] = [];
  let end = 0;

  const widthOf = (text: string, face: FaceName) => faces[face].widthOf(text) * size;
  const finish = () => {
    lines.push(trimmed(pieces, widthOf));
    pieces = [];
    end = 0;
  };
  const put = (text: string, face: FaceName) => {
    const last = pieces.at(-1);
    if (last?.face === face) pieces[pieces.length - 1] = { ...last, text: last.text + text };
    else pieces.push({ text, face, x: end });
    end += widthOf(text, face);
  };

  for (const word of wordsOf(runs.flatMap((run) => inFaces(run, faces)))) {
    if (word.text === '\n') {
      finish();
      continue;
    }
    const isSpace = word.text.trim() === '';
    if (end + widthOf(word.text, word.face) <= width) {
      if (!isSpace || end > 0 || lines.length === 0) put(word.text, word.face);
    } else if (isSpace) {
      // The line ends here, and the next begins without it.
    } else {
      if (end > 0) finish();
      for (const character of graphemesOf(word, widthOf, width)) {
        if (end > 0 && end + widthOf(character, word.face) > width) finish();
        put(character, word.face);
      }
    }
  }
  if (pieces.length > 0 || lines.length === 0) finish();
  return lines;
}

/** A run in the faces that have its signs. What none has gets the sign of its own face for that. */
function inFaces({ text, face }: Run, faces: Faces): Run[] {
  const runs: { text: string; face: FaceName }[] = [];
  for (const character of text.normalize('NFC')) {
    const codePoint = character.codePointAt(0) ?? 0;
    const isLacking = codePoint > 0x20 && !faces[face].has(codePoint);
    const chosen = isLacking && faces.symbols.has(codePoint) ? 'symbols' : face;
    const last = runs.at(-1);
    if (last?.face === chosen) last.text += character;
    else runs.push({ text: character, face: chosen });
  }
  return runs;
}

/** Whole, where it fits. */
function graphemesOf(
  { text, face }: Run,
  widthOf: (text: string, face: FaceName) => number,
  width: number,
): string[] {
  if (widthOf(text, face) <= width) return [text];
  return Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
}

function* wordsOf(runs: readonly Run[]): Generator<Run> {
  for (const { text, face } of runs) {
    for (const part of text.replace(/\r\n?/g, '\n').split(/(\n|[ \t]+|(?<=[^\s-]-)(?=\p{L}))/u)) {
      if (part === '') continue;
      if (!unspaced.test(part)) yield { text: part, face };
      else
        for (const { segment } of new Intl.Segmenter().segment(part)) yield { text: segment, face };
    }
  }
}

function trimmed(
  pieces: readonly Piece[],
  widthOf: (text: string, face: FaceName) => number,
): Line {
  const last = pieces.at(-1);
  if (!last) return { pieces, width: 0 };
  const kept = { ...last, text: last.text.replace(/[ \t]+$/, '') };
  return {
    pieces: [...pieces.slice(0, -1), kept].filter(({ text }) => text !== ''),
    width: kept.x + widthOf(kept.text, kept.face),
  };
}
