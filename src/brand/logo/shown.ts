// A brand's logo as pages show it and as PDFs print it.
import sharp from 'sharp';
import { hashedFile, type BuiltFile } from './files.ts';
import { drawn, fitted, type Picture } from './picture.ts';
import type { CheckedLogo } from './read.ts';
import type { Size } from './svg.ts';

/** What a page needs to show one picture. */
interface ShownPicture extends Size {
  /** Its address from the site's root, e.g. `/_astro/logo.3f2a91bc.svg`. */
  readonly src: string;
}

/** What `Astro.locals.site.logo` is. */
export interface ShownLogo extends ShownPicture {
  readonly dark?: ShownPicture;
  readonly holdsName: boolean;
}

/** In CSS pixels, at the head of a page: 2.25rem high, and no wider than half a phone. */
const pageRoom = { width: 176, height: 36 };

/** The files that pages show, and what pages need to know of them. */
export async function logoFiles({ light, dark, holdsName }: CheckedLogo): Promise<{
  readonly files: readonly BuiltFile[];
  readonly shown: ShownLogo;
}> {
  const day = await shownPicture('logo', light);
  const night = dark && (await shownPicture('logo-dark', dark));
  return {
    files: [day.file, ...(night ? [night.file] : [])],
    shown: { ...day.shown, ...(night && { dark: night.shown }), holdsName },
  };
}

async function shownPicture(name: string, picture: Picture) {
  const { width, height } = fitted(picture, pageRoom);
  const file = hashedFile(name, picture.kind, await lean(picture));
  const shown: ShownPicture = {
    src: `/${file.path}`,
    width: Math.max(Math.round(width), 1),
    height: Math.max(Math.round(height), 1),
  };
  return { file, shown };
}

/** Four pixels for each that a page has, which paper and the sharpest screens make use of. */
async function lean(picture: Picture): Promise<Uint8Array> {
  if (picture.kind === 'svg') return picture.bytes;
  const room = { width: pageRoom.width * 4, height: pageRoom.height * 4 };
  if (picture.width <= room.width && picture.height <= room.height) return picture.bytes;
  const { width, height } = fitted(picture, room);
  return drawn(picture, width, height).png({ palette: true, effort: 7 }).toBuffer();
}

/** A logo for PDFs, as src/pdf takes it. */
export interface PaperLogo extends Size {
  /** On white, of at most 256 colours. */
  readonly png: Uint8Array;
  /** How large it is on paper, in points. */
  readonly width: number;
  readonly height: number;
  readonly holdsName: boolean;
}

const pointsIn = (millimeters: number) => (millimeters * 72) / 25.4;

/** In points. */
const paperRoom = { width: pointsIn(60), height: pointsIn(11) };

/** In bytes. Every form has it in it. */
const mostOnPaper = 3000;

/** In dots to an inch and colours, from the best down. */
const qualities = [
  [300, 64],
  [300, 16],
  [220, 32],
  [220, 16],
  [150, 32],
  [150, 8],
  [100, 8],
  [72, 4],
] as const;

/** As sharp as a form has room for. */
export async function paperLogo({ light, holdsName }: CheckedLogo): Promise<PaperLogo> {
  const size = fitted(light, paperRoom);
  let png: Uint8Array = new Uint8Array();
  for (const [dots, colours] of qualities) {
    const pixels = {
      width: Math.max((size.width / 72) * dots, 1),
      height: Math.max((size.height / 72) * dots, 1),
    };
    // A picture of pixels is not made larger than it is.
    const { width, height } = light.kind === 'png' && light.height < pixels.height ? light : pixels;
    png = await sharp(await drawn(light, width, height).png().toBuffer())
      .flatten({ background: '#ffffff' })
      .png({ palette: true, colours, effort: 7, dither: 0, compressionLevel: 9 })
      .toBuffer();
    if (png.length <= mostOnPaper) break;
  }
  return { png, ...size, holdsName };
}
