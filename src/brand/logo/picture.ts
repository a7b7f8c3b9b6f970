// Drawing: from pictures to pixels. One place that knows the library for it.
import sharp from 'sharp';
import type { Size } from './svg.ts';

export interface Picture extends Size {
  readonly kind: 'svg' | 'png';
  readonly bytes: Uint8Array;
}

/** Some pictures are small as files and too large to draw: no more pixels than 4096 squared. */
const bounds = { limitInputPixels: 4096 ** 2, failOn: 'warning' } as const;

/** What is wrong with a picture, found by drawing it; or nothing. */
export async function reasonNotDrawn({ bytes }: Pick<Picture, 'bytes'>) {
  try {
    const { data, info } = await sharp(bytes, bounds)
      .resize({ height: 64, width: 512, fit: 'inside' })
      .ensureAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const isSeen = data.some((value, at) => at % info.channels === 3 && value > 8);
    return isSeen ? undefined : 'nothing is seen of it';
  } catch (error) {
    const [reason = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return reason.replace(/\.$/, '');
  }
}

/** A picture's pixels: as large as fits into a box, whose rest stays clear. */
export const drawn = ({ bytes }: Picture, width: number, height: number) =>
  sharp(bytes, bounds).resize({
    width: Math.round(width),
    height: Math.round(height),
    fit: 'contain',
    background: { r: 0, g: 0, b: 0, alpha: 0 },
  });

/** Draws an SVG of our own, with pictures laid over it, as a PNG. What is drawn of shapes is the same each time. */
export async function paint(
  svg: string,
  pictures: readonly { readonly picture: Picture; readonly box: Box }[] = [],
): Promise<Uint8Array> {
  const layers = await Promise.all(
    pictures.map(async ({ picture, box: { x, y, width, height } }) => {
      const pixels = drawn(picture, width, height).ensureAlpha().raw();
      const { data, info } = await pixels.toBuffer({ resolveWithObject: true });
      return { input: data, raw: info, left: Math.round(x), top: Math.round(y) };
    }),
  );
  const isOfPixels = pictures.some(({ picture }) => picture.kind === 'png');
  const options = isOfPixels ? fewColors : { compressionLevel: 9 };
  return sharp(Buffer.from(svg)).composite(layers).png(options).toBuffer();
}

/** For photographs, which are large otherwise. A colour halfway between two is now the one and now the other. */
const fewColors = { palette: true, effort: 1, compressionLevel: 6 } as const;

export interface Box extends Size {
  readonly x: number;
  readonly y: number;
}

/** The size of a picture that fills a box as far as its proportions let it. */
export function fitted({ width, height }: Size, within: Size): Size {
  const scale = Math.min(within.width / width, within.height / height);
  return { width: width * scale, height: height * scale };
}
