// Reads a brand's logo and says what is wrong with it, so that nothing else has to ask.
import { readFile, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import sharp from 'sharp';
import { problem, type Place, type Problem } from '../../schemas/problems.ts';
import { reasonNotDrawn, type Picture } from './picture.ts';
import type { Logo } from './schema.ts';
import { checkSvg, looksLikeSvg } from './svg.ts';

export interface CheckedLogo {
  readonly light: Picture;
  /** For those who read light on dark. */
  readonly dark?: Picture;
  readonly holdsName: boolean;
}

export type ReadLogo =
  | { readonly logo: CheckedLogo }
  | { readonly logo?: undefined; readonly problems: readonly Problem[] };

/** In KB. Every page waits for it. */
const limits = { svg: 60, png: 200 };

/** In pixels: three for each of those that it is high on a page. */
const leastHeight = 128;

/**
 * Reads the pictures that brand.yaml names. `placeOf` says where in brand.yaml a value stands, e.g.
 * `yaml.placeOf(['logo', …])`: mistakes in an SVG itself are named at their place in that file.
 */
export async function readLogo(
  folder: string,
  { file, dark, holdsName }: Logo,
  placeOf: (path: readonly PropertyKey[]) => Place,
): Promise<ReadLogo> {
  const read = (path: string, key: keyof Logo) => readPicture(folder, path, placeOf(['logo', key]));
  const light = await read(file, 'file');
  const night = dark === undefined ? undefined : await read(dark, 'dark');
  const problems = [...problemsIn(light), ...(night ? problemsIn(night) : [])];
  if (problems.length > 0 || !light.picture) return { problems };
  return {
    logo: { light: light.picture, ...(night?.picture && { dark: night.picture }), holdsName },
  };
}

type ReadPicture =
  | { readonly picture: Picture }
  | { readonly picture?: undefined; readonly problems: readonly Problem[] };

const problemsIn = (read: ReadPicture) => (read.picture ? [] : read.problems);

async function readPicture(folder: string, path: string, place: Place): Promise<ReadPicture> {
  const wrong = (...[kind, facts]: [Problem['kind'], Problem['facts']?]) => ({
    problems: [problem(kind, place, { path, ...facts })],
  });
  const file = join(folder, path);
  if (isAbsolute(path) || isOutside(folder, file)) return wrong('picture-outside');
  const [home, target] = await Promise.all([
    realpath(folder),
    realpath(file).catch(() => undefined),
  ]);
  if (target === undefined) return wrong('no-picture');
  if (isOutside(home, target)) return wrong('picture-outside');
  const found = await stat(target);
  if (!found.isFile()) return wrong('not-a-picture', { is: 'a folder' });
  // Nobody looks for mistakes in a file that is no logo by its size alone.
  const tooBig = (limit: number) =>
    wrong('big-picture', { size: String(Math.ceil(found.size / 1024)), limit: String(limit) });
  if (found.size > 5 * 1024 * 1024) return tooBig(limits.png);

  const bytes = await readFile(target);
  const kind = kindOf(bytes);
  if (!(kind in limits)) return wrong('not-a-picture', { is: kind });
  const limit = limits[kind as keyof typeof limits];
  if (found.size > limit * 1024) return tooBig(limit);
  if (kind === 'svg') {
    const svg = checkSvg(bytes, file);
    if (!svg.size) return { problems: svg.problems };
    const reason = await reasonNotDrawn({ bytes });
    if (reason !== undefined) return wrong('broken-picture', { reason });
    return { picture: { kind, bytes, ...svg.size } };
  }
  const reason = await reasonNotDrawn({ bytes });
  if (reason !== undefined) return wrong('broken-picture', { reason });
  const { width, height } = await sharp(bytes).metadata();
  if (height < leastHeight) {
    return wrong('low-picture', { height: String(height), least: String(leastHeight) });
  }
  return { picture: { kind: 'png', bytes, width, height } };
}

function isOutside(folder: string, file: string): boolean {
  const path = relative(folder, file);
  return path === '..' || path.startsWith('../') || path.startsWith('..\\') || isAbsolute(path);
}

const signs: readonly (readonly [hex: string, kind: string])[] = [
  ['89504e470d0a1a0a', 'png'],
  ['ffd8ff', 'a JPEG'],
  ['47494638', 'a GIF'],
  ['25504446', 'a PDF'],
  ['1f8b', 'a compressed SVG (.svgz)'],
  ['00000100', 'an icon file (.ico)'],
];

/** By its content, whatever its name says. */
function kindOf(bytes: Buffer): string {
  const hex = bytes.subarray(0, 12).toString('hex');
  const known = signs.find(([sign]) => hex.startsWith(sign))?.[1];
  if (known !== undefined) return known;
  if (hex.startsWith('52494646') && hex.endsWith('57454250')) return 'a WebP';
  return looksLikeSvg(bytes) ? 'svg' : 'something else';
}
