// The typefaces of a build's forms: Noto, cut down to what is used. Build time only.
import { readFile } from 'node:fs/promises';
import subsetFont from 'subset-font';
import { openFace, type FaceName, type Faces } from './face.ts';

/** First and last of each range: Latin, Greek and Cyrillic, with the marks and signs that go with them. */
const ranges = [
  [0x20, 0x7e],
  [0xa0, 0x3ff],
  [0x400, 0x52f],
  [0x1e00, 0x1fff],
  [0x2000, 0x206f],
  [0x20a0, 0x20bf],
  [0x2100, 0x214f],
  [0x2190, 0x2193],
  [0x2c60, 0x2c7f],
  [0xfffd, 0xfffd],
] as const;

const alphabets = ranges
  .flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)),
  )
  .join('');

/**
 * `files` are the typefaces' paths. `text` is everything that is written in these forms. What a client may
 * type has all three alphabets, whatever the form says.
 */
export async function formFaces(
  files: Readonly<Record<FaceName, string>>,
  text: string,
): Promise<Faces> {
  const signs = Array.from(text, (sign) => (alphabets.includes(sign) ? '' : sign)).join('');
  const lettersOf: Readonly<Record<FaceName, string>> = {
    regular: alphabets + text,
    bold: text,
    italic: text,
    heading: text,
    symbols: signs,
  };
  const face = async (name: FaceName) => {
    const file = await readFile(files[name]);
    const letters = lettersOf[name];
    const cut = await subsetFont(file, letters, {
      targetFormat: 'sfnt',
      noHinting: true,
      keepFeatures: [],
      noLayoutClosure: true,
    });
    return openFace(cut, `Groundwork-${name}`);
  };
  const [regular, bold, italic, heading, symbols] = await Promise.all(
    (['regular', 'bold', 'italic', 'heading', 'symbols'] as const).map(face),
  );
  return { regular, bold, italic, heading, symbols } as Faces;
}
