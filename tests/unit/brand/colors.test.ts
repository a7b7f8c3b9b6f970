import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { colorFindings, colorProblems } from '../../../src/brand/color-problems.ts';
import { contrastOf, distanceOf, oklchOf, rgbOf } from '../../../src/brand/color-value.ts';
import { colorsSchema, type Colors } from '../../../src/brand/colors.ts';
import { shortfallsOf } from '../../../src/brand/pairs.ts';
import { colorsCss, palettesOf } from '../../../src/brand/palette.ts';
import { parseTokens, sharedPalettes } from '../../../src/brand/tokens.ts';
import { problemsOf } from '../../../src/schemas/issues.ts';
import { report } from '../../../src/schemas/problems.ts';
import { parseYaml } from '../../../src/schemas/yaml.ts';

/** What a center reads about the colours of its brand.yaml. */
function said(text: string): string {
  const yaml = parseYaml(text, 'brand.yaml');
  const value = (yaml.value as { colors: unknown }).colors;
  const parsed = colorsSchema.safeParse(value);
  const inside = (issues: NonNullable<typeof parsed.error>['issues']) =>
    issues.map((issue) => ({ ...issue, path: ['colors', ...issue.path] }));
  return parsed.success
    ? report('', colorFindings(parsed.data, yaml))
    : report('', problemsOf(inside(parsed.error.issues), yaml, 'The brand'));
}

/** More of them: `COLORS=1000`. */
const runs = Number(process.env['COLORS'] ?? 15);

const hexes = fc
  .integer({ min: 0, max: 0xffffff })
  .map((n) => `#${n.toString(16).padStart(6, '0')}`);
const maybe = fc.option(hexes, { nil: undefined });
const brands: fc.Arbitrary<Colors> = fc.record({
  accent: hexes,
  paper: maybe,
  dark: fc.option(fc.record({ accent: maybe, paper: maybe }), { nil: undefined }),
});

/** The colours as they are once a center took what was proposed. */
function mended(colors: Colors): Colors {
  const copy = structuredClone(colors) as Record<string, unknown>;
  for (const { path, facts } of colorProblems(colors)) {
    const [key = '', inner] = path;
    if (inner === undefined) copy[key] = facts.nearest;
    else (copy[key] as Record<string, string>)[inner] = facts.nearest;
  }
  return colorsSchema.parse(copy);
}

test('contrast is as WCAG has it', () => {
  expect(contrastOf('#000000', '#ffffff')).toBe(21);
  expect(contrastOf('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
  expect(contrastOf('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

describe('a site without colours of its own', () => {
  test('looks as tokens.css says, which passes', () => {
    const { accent, paper } = sharedPalettes.light;
    for (const colors of [undefined, { accent }, { accent: accent.toUpperCase(), paper }]) {
      expect(palettesOf(colors)).toEqual(sharedPalettes);
      expect(colorsCss(palettesOf(colors))).toBe('');
    }
    expect(Object.values(sharedPalettes).flatMap(shortfallsOf)).toEqual([]);
  });

  test('cannot be without one of them', () => {
    expect(() => parseTokens(':root { --paper: #fbf8f3; }')).toThrow('gives --sheet no colour');
  });
});

test(
  'whatever a center names, all that is derived passes once what is proposed is taken',
  () => {
    fc.assert(
      fc.property(brands, (colors) => {
        const { light, dark } = palettesOf(mended(colors));
        expect({ light: shortfallsOf(light), dark: shortfallsOf(dark) }).toEqual({
          light: [],
          dark: [],
        });
      }),
      { numRuns: runs },
    );
  },
  runs * 4000,
);

test(
  'an accent that passes by day needs nothing else, and keeps its hue by night',
  () => {
    fc.assert(
      fc.property(hexes, (hex) => {
        const { accent } = mended({ accent: hex });
        const { light, dark } = palettesOf({ accent });
        expect([shortfallsOf(light), shortfallsOf(dark)]).toEqual([[], []]);
        const [day, night] = [oklchOf(light.accent), oklchOf(dark.accent)];
        // What is nearly grey has a hue of rounding errors.
        if (Math.min(day.chroma, night.chroma) < 0.03) return;
        const turn = Math.abs(day.hue - night.hue) % 360;
        expect(Math.min(turn, 360 - turn)).toBeLessThan(12);
      }),
      { numRuns: runs },
    );
  },
  runs * 4000,
);

test('what is proposed is no further away than it must be', () => {
  const [found] = colorProblems({ accent: '#e08a3c' });
  const nearest = found?.facts.nearest ?? '';
  const least = contrastOf(nearest, sharedPalettes.light.paper);
  expect(least).toBeGreaterThanOrEqual(4.5);
  expect(least).toBeLessThan(4.55);
  expect(distanceOf(nearest, '#e08a3c')).toBeLessThan(distanceOf('#a0520a', '#e08a3c'));
});

test('a center is told what is too faint, where, and what to take', () => {
  const told = said(`colors:
  accent: orange
  paper: '#777'
  dark: { accent: navy, paper: white }`);
  expect(told.split('\n').map((line) => line.trim())).toEqual([
    '',
    `brand.yaml:2:11 "colors.accent" orange has a contrast of 1.2:1 on the page's ground #cdcdcd by day and needs 4.5:1; the nearest colour that passes is #824a00.`,
    `brand.yaml:3:10 "colors.paper" #777 gives the text #5b5750 a contrast of 1.6:1 on the page's ground #777777 by day, which needs 4.5:1; the nearest colour that passes is #cdcdcd.`,
    `brand.yaml:4:19 "colors.dark.accent" navy has a contrast of 1.3:1 on the page's ground #393939 by night and needs 4.5:1; the nearest colour that passes is #7fadff.`,
    `brand.yaml:4:32 "colors.dark.paper" white gives the text #ece7de a contrast of 1.2:1 on the page's ground #ffffff by night, which needs 4.5:1; the nearest colour that passes is #393939.`,
  ]);
});

describe('what is no colour is named', () => {
  test.each([
    ['accent: #7a1f3d', '2:11 "colors.accent" must be a colour of CSS'],
    ['accent: 7a1f3d', '2:11 "colors.accent" must be a colour of CSS'],
    ['accent: 112233', '2:11 "colors.accent" must be a colour of CSS'],
    ['accent: var(--red)', '2:11 "colors.accent" must be a colour of CSS'],
    ["accent: '#7a1f3d80'", '2:11 "colors.accent" must be opaque; leave its transparency away.'],
    ['accent: red\n  dark: { paper: transparent }', '3:18 "colors.dark.paper" must be opaque'],
    ['paper: white', '1:1 "colors" lacks "accent"; add it.'],
    ['accent: red\n  ink: black', '3:3 "colors" has no option "ink"'],
  ])('%s', (text, words) => {
    expect(said(`colors:\n  ${text}\n`)).toContain(`brand.yaml:${words}`);
  });

  test.each(['#0a7', 'rgb(10 60 80)', 'hsl(200, 80%, 20%)', 'oklch(0.4 0.1 200)', 'RebeccaPurple'])(
    '%s is one',
    (accent) => expect(colorsSchema.parse({ accent })).toEqual({ accent }),
  );
});

test('a style re-points what differs, for screens by day and by night and for paper', () => {
  const css = colorsCss(palettesOf({ accent: '#7a1f3d' }));
  expect(css).toMatch(
    /^@media screen and \(prefers-color-scheme:light\)\{:root:root\{--accent:#7a1f3d;--accent-wash:#[\da-f]{6}\}\}@media screen and \(prefers-color-scheme:dark\)\{:root:root\{--accent:#[\da-f]{6};--accent-wash:#[\da-f]{6};--on-accent:#[\da-f]{6}\}\}@media print\{:root:root\{--accent:#7a1f3d\}\}$/,
  );
});

test('a colour for a PDF', () => {
  expect(rgbOf('#ff0033')).toEqual([1, 0, 0.2]);
});
