// The picture that stands beside a link to the site where links are shared: a workbook's cover.
import { hashedFile, type BuiltFile } from './files.ts';
import type { PictureColors } from './icons.ts';
import type { Lettering, Letters } from './letters.ts';
import { fitted, paint, type Picture } from './picture.ts';
import type { Size } from './svg.ts';
import { heightOf, leading, setWords, type SetWords } from './words.ts';

interface Making {
  readonly name: string;
  /** What this is, in the language of its readers: the home page's title, say. */
  readonly line: string;
  /** A language tag. */
  readonly language: string;
  readonly logo?: { readonly light: Picture; readonly holdsName: boolean } | undefined;
  readonly colors: PictureColors;
  readonly letters: Letters;
}

/** What Open Graph asks for. */
const socialSize = { width: 1200, height: 630 };

const { width, height } = socialSize;
const spine = 44;
const left = 124;
const column = width - left - 100;
/** Above and below the rule that parts the name from the line, to their base lines and tops. */
const gaps = { aboveRule: 44, belowRule: 36, belowLogo: 44 };
const top = 80;
const bottom = height - 88;

/**
 * Words whose letters our typefaces lack are left out: they would be boxes. With a logo that holds the name,
 * the line takes the name's place.
 */
export async function socialPicture(making: Making): Promise<BuiltFile & Size> {
  const { name, line, language, logo, colors, letters } = making;
  const { heading, text } = letters;
  const isNamed = logo?.holdsName !== true && heading.has(name);
  const main = isNamed ? name : line;
  const under = isNamed && text.has(line) ? line : undefined;

  const small =
    under === undefined
      ? undefined
      : setWords(under, text, { width: column, height: 100, sizes: [38, 30], lines: 2 });
  const smallHeight = small ? heightOf(small) + gaps.aboveRule + gaps.belowRule : 0;
  const logoSize =
    logo &&
    fitted(logo.light, logo.holdsName ? { width: 760, height: 190 } : { width: 560, height: 132 });
  const room = bottom - top - smallHeight - (logoSize ? logoSize.height + gaps.belowLogo : 0);
  const large = heading.has(main)
    ? setWords(main, heading, { width: column, height: room, sizes: [104, 32], lines: 5 })
    : undefined;

  const parts = [
    bar(0, 0, width, height, colors.paper),
    bar(0, 0, spine, height, colors.accent),
    bar(spine + 8, 0, 2, height, colors.accent),
  ];
  let end = bottom;
  if (small) {
    parts.push(outlined(small, text, end, colors.ink, 0.78));
    end -= heightOf(small) + gaps.belowRule;
    parts.push(bar(left, end - 5, 84, 5, colors.accent));
    end -= gaps.aboveRule;
  }
  if (large) parts.push(outlined(large, heading, end, colors.ink));
  // A page of writing stands where there is nothing else to show.
  else if (!logo) {
    parts.push(
      ...[560, 560, 380].map((length, at) => bar(left, 210 + at * 90, length, 30, colors.accent)),
    );
  }
  const png = await paint(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${parts.join('')}</svg>`,
    logo && logoSize ? [{ picture: logo.light, box: { x: left, y: top, ...logoSize } }] : [],
  );
  return { ...hashedFile(`social-${language}`, 'png', png), ...socialSize };
}

/** The words' last base line is at `base`. */
function outlined(
  { lines, size }: SetWords,
  lettering: Lettering,
  base: number,
  color: string,
  opacity = 1,
): string {
  const paths = lines.map((words, at) =>
    lettering.outlineOf(words, left, base - (lines.length - 1 - at) * size * leading, size),
  );
  return `<path fill="${color}" fill-opacity="${opacity}" d="${paths.join('')}"/>`;
}

const bar = (x: number, y: number, width: number, height: number, color: string) =>
  `<rect x="${x}" y="${Math.round(y)}" width="${width}" height="${height}" fill="${color}"/>`;
