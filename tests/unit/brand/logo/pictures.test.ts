// What a logo becomes: icons, the picture for shared links, what pages show and what paper has.
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { icons } from '../../../../src/brand/logo/icons.ts';
import type { Picture } from '../../../../src/brand/logo/picture.ts';
import { logoFiles, paperLogo } from '../../../../src/brand/logo/shown.ts';
import { socialPicture } from '../../../../src/brand/logo/social-picture.ts';
import { heightOf, setWords } from '../../../../src/brand/logo/words.ts';
import { faultsIn } from '../../pdf/faults.ts';
import { everyTypePdf } from '../../pdf/every-type.ts';
import { disc, openOurLetters, pictureOf } from './pack.ts';

const letters = await openOurLetters();
const colors = { accent: '#7a1f3d', onAccent: '#ffffff', paper: '#fbf8f3', ink: '#22211f' };
const square = pictureOf(disc);
const wide = pictureOf(disc + '<path d="M44 8h150v24H44Z"/>', 200, 40);

/** Of as many colours as a picture can have. */
const photograph: Picture = {
  kind: 'png',
  width: 500,
  height: 500,
  bytes: await sharp(
    Buffer.from(Array.from({ length: 500 * 500 * 3 }, (_, at) => (at * at * 31 + at * 7) % 251)),
    { raw: { width: 500, height: 500, channels: 3 } },
  )
    .blur(4)
    .png()
    .toBuffer(),
};

/** The colour of a pixel as `rgb`, its parts to the nearest of sixteen: few colours are never exact. */
const colorAt = async (png: Uint8Array | undefined, left: number, top: number) => {
  const pixel = sharp(png).extract({ left, top, width: 1, height: 1 }).removeAlpha();
  return Array.from(await pixel.raw().toBuffer(), (part) =>
    Math.round(part / 17).toString(16),
  ).join('');
};

const named = (files: Awaited<ReturnType<typeof icons>>) =>
  Object.fromEntries(files.map(({ path, bytes }) => [path, bytes]));

test.each([
  ['Riverside', undefined],
  ['Δίκτυο', wide],
  ['河畔', undefined],
  ['Oak', square],
  ['Oak', photograph],
])('icons of %s have their sizes and weigh little', async (name, logo) => {
  const making = { name, logo, colors, letters };
  const files = named(await icons(making));
  expect(named(await icons(making))).toEqual(files);
  for (const [path, side] of [
    ['apple-touch-icon.png', 180],
    ['icon-192.png', 192],
    ['icon-512.png', 512],
    ['icon-maskable-512.png', 512],
  ] as const) {
    const { width, height, format } = await sharp(files[path]).metadata();
    expect([path, width, height, format]).toEqual([path, side, side, 'png']);
    if (logo !== photograph) expect(files[path]?.length).toBeLessThan(15 * 1024);
  }
  // No icon waits for a typeface.
  expect(Buffer.from(files['favicon.svg'] ?? []).toString()).not.toContain('<text');
});

test('a square logo is the icon, and a letter on the accent stands in for any other', async () => {
  const own = named(await icons({ name: 'Oak', logo: square, colors, letters }));
  expect(own['favicon.svg']).toBe(square.bytes);
  expect(await colorAt(own['apple-touch-icon.png'], 2, 2)).toBe('ffe');
  expect(await colorAt(own['apple-touch-icon.png'], 90, 90)).toBe('147');
  const letter = named(await icons({ name: 'Oak', logo: wide, colors, letters }));
  expect(await colorAt(letter['apple-touch-icon.png'], 2, 2)).toBe('724');
});

const names = [
  'Oak',
  'Riverside College Career Center',
  'Γραφείο Διασύνδεσης Πανεπιστημίου Πατρών',
  'Центр развития карьеры Санкт-Петербургского государственного университета',
  'Donaudampfschifffahrtsgesellschaftskapitänsberatungsstelle der Hochschule',
  'x'.repeat(300),
  'A very long name of a center '.repeat(30),
];

test.each(names)('a name fits (%#)', (name) => {
  for (const height of [60, 150, 400]) {
    const room = { width: 900, height, sizes: [100, 32] as const, lines: 5 };
    const set = setWords(name, letters.heading, room);
    expect(heightOf(set)).toBeLessThanOrEqual(height);
    for (const line of set.lines) {
      expect(letters.heading.widthOf(line, set.size)).toBeLessThanOrEqual(room.width);
    }
    const words = set.lines.join(' ').replaceAll(/\s/g, '');
    const whole = name.replaceAll(/\s/g, '');
    expect(words === whole || (words.endsWith('…') && whole.startsWith(words.slice(0, -1)))).toBe(
      true,
    );
  }
});

test.each([
  ['Riverside', undefined],
  ['Δίκτυο', { light: wide, holdsName: true }],
  ['河畔', undefined],
  ['A very long name of a center '.repeat(9), { light: photograph, holdsName: false }],
])('the picture for shared links is as large as asked for (%#)', async (name, logo) => {
  const making = { name, line: 'Your workbook', language: 'en', logo, colors, letters };
  const made = await socialPicture(making);
  const { path, bytes, width, height } = made;
  expect(await socialPicture(making)).toEqual(made);
  expect(path).toMatch(/^_astro\/social-en\.[\w-]{8}\.png$/);
  expect(await sharp(bytes).metadata()).toMatchObject({ width, height });
  expect([width, height]).toEqual([1200, 630]);
  expect(bytes.length).toBeLessThan(60 * 1024);
});

test('pages show an SVG as it is and a PNG no larger than they need', async () => {
  const { files, shown } = await logoFiles({ light: wide, dark: photograph, holdsName: true });
  expect(shown).toEqual({
    src: `/${files[0]?.path ?? ''}`,
    width: 176,
    height: 35,
    dark: { src: `/${files[1]?.path ?? ''}`, width: 36, height: 36 },
    holdsName: true,
  });
  expect(files[0]?.bytes).toBe(wide.bytes);
  expect(await sharp(files[1]?.bytes).metadata()).toMatchObject({ width: 144, height: 144 });
});

test.each([
  ['called by the name it holds', wide, true],
  ['silent beside the name', photograph, false],
])(
  'a form with a logo is well made: %s',
  async (_, light, holdsName) => {
    const logo = await paperLogo({ light, holdsName });
    expect(logo.height).toBeLessThanOrEqual(31.2);
    expect(logo.width).toBeLessThanOrEqual(170.1);
    const [plain, form] = [await everyTypePdf(), await everyTypePdf(logo)];
    expect(await faultsIn(form)).toEqual([]);
    expect(form.length - plain.length).toBeLessThan(4 * 1024);
    expect(Buffer.compare(form, await everyTypePdf(logo))).toBe(0);
  },
  30_000,
);
