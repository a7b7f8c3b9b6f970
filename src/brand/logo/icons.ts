// Icons for a browser's tab and a phone's home screen, from a brand's logo or the first letter of its name.
import type { BuiltFile } from './files.ts';
import type { Letters } from './letters.ts';
import { fitted, paint, type Box, type Picture } from './picture.ts';

/** As `#rrggbb`, by day. */
export interface PictureColors {
  readonly accent: string;
  readonly onAccent: string;
  readonly paper: string;
  readonly ink: string;
}

interface Making {
  readonly name: string;
  /** By day. It stands in icons if it is about square; else the letter does. */
  readonly logo?: Picture | undefined;
  readonly colors: PictureColors;
  readonly letters: Letters;
}

/** What an icon is: `round` has corners of its own, which a home screen would cut; `safe` is cut by any shape. */
type Shape = 'round' | 'full' | 'safe';

const pictures: readonly (readonly [path: string, size: number, shape: Shape])[] = [
  ['apple-touch-icon.png', 180, 'full'],
  ['icon-192.png', 192, 'round'],
  ['icon-512.png', 512, 'round'],
  ['icon-maskable-512.png', 512, 'safe'],
];

/** In parts of an icon's side: how large what stands on it is. Of `safe` ones a circle of 0.8 is always seen. */
const share: Readonly<Record<Shape, number>> = { round: 0.74, full: 0.72, safe: 0.54 };

export async function icons(making: Making): Promise<BuiltFile[]> {
  const logo = making.logo && isSquare(making.logo) ? making.logo : undefined;
  const favicon = logo
    ? logo.kind === 'svg'
      ? logo.bytes
      : Buffer.from(await framed(logo))
    : Buffer.from(monogram(making, 64, 'round'));
  return [
    { path: 'favicon.svg', bytes: favicon },
    ...(await Promise.all(
      pictures.map(async ([path, size, shape]) => ({
        path,
        bytes: logo
          ? await paint(ground(size, shape, making.colors.paper), [
              { picture: logo, box: centered(logo, size, share[shape]) },
            ])
          : await paint(monogram(making, size, shape)),
      })),
    )),
  ];
}

const isSquare = ({ width, height }: Picture) => width / height > 0.8 && width / height < 1.25;

function centered(picture: Picture, side: number, part: number): Box {
  const { width, height } = fitted(picture, { width: side * part, height: side * part });
  return { x: (side - width) / 2, y: (side - height) / 2, width, height };
}

/** A picture of pixels in an SVG, which is what the pages ask for. */
async function framed(picture: Picture): Promise<string> {
  const side = 96;
  const png = await paint(svgOf(side, ''), [{ picture, box: centered(picture, side, 1) }]);
  const href = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return svgOf(side, `<image width="${side}" height="${side}" href="${href}"/>`);
}

function monogram({ name, colors, letters }: Making, side: number, shape: Shape): string {
  return ground(side, shape, colors.accent, initialOf(name, letters, side, share[shape], colors));
}

/** The name's first letter; or a page of writing, where the typeface has no such letter. */
function initialOf(
  name: string,
  { heading }: Letters,
  side: number,
  part: number,
  { onAccent }: PictureColors,
): string {
  const letter = /[\p{L}\p{N}]\p{M}*/u.exec(name.normalize('NFC'))?.[0].toUpperCase();
  const place = (value: number) => (value * side).toFixed(2);
  if (letter === undefined || !heading.has(letter)) {
    const [left, right] = [0.5 - part / 3, 0.5 + part / 3];
    const rules = [0.36, 0.5, 0.64].map(
      (y, at) => `M${place(left)} ${place(y)}H${place(at === 2 ? right - part / 5 : right)}`,
    );
    return `<path d="${rules.join('')}" stroke="${onAccent}" stroke-width="${place(0.07)}" stroke-linecap="round"/>`;
  }
  const { left, right, above, below } = heading.inkOf(letter);
  const size = (side * part) / Math.max((above + below) * 1.25, right - left);
  const x = (side - size * (left + right)) / 2;
  const y = (side + size * (above - below)) / 2;
  return `<path fill="${onAccent}" d="${heading.outlineOf(letter, x, y, size)}"/>`;
}

const ground = (side: number, shape: Shape, color: string, inner = '') =>
  svgOf(
    side,
    `<rect width="${side}" height="${side}" fill="${color}"${shape === 'round' ? ` rx="${(side * 0.2).toFixed(1)}"` : ''}/>${inner}`,
  );

const svgOf = (side: number, inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="0 0 ${side} ${side}">${inner}</svg>`;
