// Breaks text into lines of a given width.
import type { FaceName, Faces } from './face.ts';
import type { Pictures } from './pictures.ts';

/** Words in one face. A line break in them is one on paper. */
export interface Run {
  readonly text: string;
  readonly face: FaceName;
  /** No face has the signs: they are drawn as a picture. */
  readonly isPicture?: true;
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

/** What text is measured and drawn with. */
export interface Setting {
  readonly faces: Faces;
  /** Draws what no face has. Without it a face's own sign for that stands in its place. */
  readonly pictures?: Pictures | undefined;
}

/**
 * The lines of a paragraph. `size` and `width` in points. A word that is wider than a line is broken where
 * the line ends; spaces at a break are left out.
 */
export function linesOf(
  runs: readonly Run[],
  setting: Setting,
  size: number,
  width: number,
): Line[] {
  const { faces, pictures } = setting;
  const widthOf = ({ text, face, isPicture }: Run) =>
    (isPicture && pictures ? pictures.widthOf(text, face) : faces[face].widthOf(text)) * size;
  const parts = runs.flatMap((run) => inHand(run, setting));
  // Only a browser knows how to order such a line.
  const isOrdered = pictures && parts.some(({ text }) => rightToLeft.test(text));
  const words = isOrdered ? wholeWords(runs) : parts.flatMap(wordsOf);
  const lines = new Lines(widthOf, width);
  for (const word of words) lines.take(word);
  return isOrdered ? lines.finish().map((line) => ordered(line, widthOf, width)) : lines.finish();
}

/** Fills lines with words. */
class Lines {
  readonly #widthOf: (run: Run) => number;
  readonly #width: number;
  readonly #lines: Line[] = [];
  #pieces: Piece[] = [];
  #end = 0;
  #isBegun = false;

  constructor(widthOf: (run: Run) => number, width: number) {
    this.#widthOf = widthOf;
    this.#width = width;
  }

  take(word: Run): void {
    this.#isBegun = true;
    const isSpace = word.text.trim() === '';
    if (word.text === '\n') this.#break();
    else if (this.#fits(word)) {
      // A line that another ran over into does not begin with a space.
      if (!isSpace || this.#end > 0 || this.#lines.length === 0) this.#put(word);
    } else if (!isSpace) {
      if (this.#end > 0) this.#break();
      for (const part of this.#fits(word) ? [word] : graphemesOf(word)) {
        if (this.#end > 0 && !this.#fits(part)) this.#break();
        this.#put(part);
      }
    }
  }

  finish(): Line[] {
    if (this.#pieces.length > 0 || !this.#isBegun) this.#break();
    return this.#lines;
  }

  #fits(word: Run): boolean {
    return this.#end + this.#widthOf(word) <= this.#width;
  }

  #put(word: Run): void {
    const last = this.#pieces.at(-1);
    if (last && last.face === word.face && last.isPicture === word.isPicture && !word.isPicture) {
      this.#pieces[this.#pieces.length - 1] = { ...last, text: last.text + word.text };
    } else this.#pieces.push({ ...word, x: this.#end });
    this.#end += this.#widthOf(word);
  }

  #break(): void {
    const last = this.#pieces.at(-1);
    const kept = last && { ...last, text: last.text.replace(/[ \t]+$/, '') };
    this.#lines.push({
      pieces: [...this.#pieces.slice(0, -1), ...(kept ? [kept] : [])].filter(
        ({ text }) => text !== '',
      ),
      width: kept ? kept.x + this.#widthOf(kept) : 0,
    });
    this.#pieces = [];
    this.#end = 0;
  }
}

/** A run in the faces that have its signs, and in pictures of those that none has. */
function inHand({ text, face }: Run, { faces, pictures }: Setting): Run[] {
  const hasAll = (signs: string, name: FaceName) =>
    Array.from(signs).every((each) => each <= ' ' || faces[name].has(each.codePointAt(0) ?? 0));
  if (hasAll(text, face)) return [{ text, face }];
  const runs: { text: string; face: FaceName; isPicture?: true }[] = [];
  const choiceOf = (sign: string): Omit<Run, 'text'> => {
    const found = [face, 'symbols' as const, 'regular' as const].find((name) => hasAll(sign, name));
    return found ? { face: found } : pictures ? { face, isPicture: true } : { face };
  };
  for (const { segment: sign } of new Intl.Segmenter().segment(text.normalize('NFC'))) {
    const choice = choiceOf(sign);
    const last = runs.at(-1);
    const isAlone = choice.isPicture && standsAlone.test(sign);
    if (last?.face === choice.face && last.isPicture === choice.isPicture && !isAlone) {
      last.text += sign;
    } else runs.push({ text: sign, ...choice });
  }
  return runs;
}

/** Signs that need none of their neighbours to look right. */
const standsAlone =
  /^(\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Extended_Pictographic})/u;

const rightToLeft =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

function wordsOf(run: Run): Run[] {
  return run.text
    .replace(/\r\n?/g, '\n')
    .split(/(\n|[ \t]+|(?<=[^\s-]-)(?=\p{L}))/u)
    .filter((part) => part !== '')
    .flatMap((text) => (unspaced.test(text) ? graphemesOf({ ...run, text }) : [{ ...run, text }]));
}

const graphemesOf = (run: Run): Run[] =>
  Array.from(new Intl.Segmenter().segment(run.text), ({ segment }) => ({ ...run, text: segment }));

/** Words to make lines of which each will be one picture. */
const wholeWords = (runs: readonly Run[]): Run[] =>
  runs.flatMap((run) =>
    wordsOf(run).map((word) => (word.text === '\n' ? word : { ...word, isPicture: true as const })),
  );

/** A line as one picture, at the side on which it begins. */
function ordered({ pieces }: Line, widthOf: (run: Run) => number, width: number): Line {
  const [first] = pieces;
  if (!first) return { pieces, width: 0 };
  const text = pieces.map((piece) => piece.text).join('');
  const picture = { text, face: first.face, isPicture: true as const };
  const beginsRight = /^[^\p{L}]*/u.exec(text)?.[0].length ?? 0;
  const taken = Math.min(widthOf(picture), width);
  return {
    pieces: [{ ...picture, x: rightToLeft.test(text.charAt(beginsRight)) ? width - taken : 0 }],
    width: taken,
  };
}
