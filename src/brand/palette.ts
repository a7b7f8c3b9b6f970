// All colours of a site from the few that a brand names, and the style that puts them in place.
import {
  contrastOf,
  hexOfCss,
  hexOfOklch,
  lightnesses,
  mixOf,
  nearestOf,
  oklchOf,
} from './color-value.ts';
import type { Colors } from './colors.ts';
import { enough, shortfallsOf } from './pairs.ts';
import { colorTokens, sharedPalettes, type Palette, type Palettes, type Scheme } from './tokens.ts';

/** The two colours that all others of a palette follow. */
export interface Source {
  readonly accent: string;
  readonly paper: string;
}

/** How much white a sheet has above the paper. */
const whiter = { light: 0.65, dark: 0.045 };
/** How much colour a wash may have: more of it, and a note in burgundy would look like an alarm. */
const tint = { light: 0.025, dark: 0.04 };

/**
 * The least and the most that the derived accent stands out by night, and between them as it does by day:
 * what is just enough looks dull on a dark ground, and most of all glares.
 */
const [calmest, boldest] = [7, 9.5];
/** More chroma glows there. */
const calm = 0.13;

/** A site's colours. What a brand does not touch stays as tokens.css has it. */
export function palettesOf(colors: Colors | undefined): Palettes {
  if (!colors) return sharedPalettes;
  const { light, dark } = sourcesOf(colors);
  return { light: paletteOf('light', light), dark: paletteOf('dark', dark) };
}

export function sourcesOf(colors: Colors): Readonly<Record<Scheme, Source>> {
  const named = (text: string | undefined) => (text === undefined ? undefined : hexOfCss(text));
  const accent = hexOfCss(colors.accent);
  const paper = named(colors.paper) ?? sharedPalettes.light.paper;
  const night = named(colors.dark?.paper) ?? nightPaperOf(paper);
  return {
    light: { accent, paper },
    dark: {
      accent: named(colors.dark?.accent) ?? nightAccentOf({ accent, paper }, night),
      paper: night,
    },
  };
}

/** What a brand has to answer for: its own two colours, and the words that stand on them whatever it names. */
export function groundOf(scheme: Scheme, { accent, paper }: Source) {
  const { ink, 'ink-soft': soft, alarm, ...shared } = sharedPalettes[scheme];
  const sheet = paper === shared.paper ? shared.sheet : mixOf(paper, '#ffffff', whiter[scheme]);
  return { paper, sheet, accent, ink, 'ink-soft': soft, alarm };
}

function paletteOf(scheme: Scheme, source: Source): Palette {
  const shared = sharedPalettes[scheme];
  const ground = { ...shared, ...groundOf(scheme, source) };
  const lined = source.paper === shared.paper ? ground : { ...ground, ...linesOf(ground, shared) };
  if (lined === ground && source.accent === shared.accent) return shared;
  const accented = { ...lined, 'on-accent': onAccentOf(source.accent) };
  return { ...accented, 'accent-wash': washOf(scheme, accented) };
}

/** Lines keep their distance from the paper and take on its tinge. */
function linesOf({ paper, sheet }: Palette, shared: Palette): Pick<Palette, 'line' | 'edge'> {
  const [ours, theirs] = [oklchOf(paper), oklchOf(shared.paper)];
  const tinge = Math.min(ours.chroma / theirs.chroma, 1.5);
  const follow = (token: 'line' | 'edge') => {
    const { lightness, chroma } = oklchOf(shared[token]);
    return hexOfOklch({
      lightness: lightness + ours.lightness - theirs.lightness,
      chroma: chroma * tinge,
      hue: ours.hue,
    });
  };
  const passes = (edge: string) =>
    [paper, sheet].every((surface) => contrastOf(edge, surface) >= enough.edge);
  const edge = follow('edge');
  return { line: follow('line'), edge: passes(edge) ? edge : (nearestOf(edge, passes) ?? edge) };
}

function onAccentOf(accent: string): string {
  const { chroma, hue } = oklchOf(accent);
  const black = hexOfOklch({ lightness: 0.24, chroma: Math.min(chroma, 0.03), hue });
  const best = contrastOf('#ffffff', accent) > contrastOf(black, accent) ? '#ffffff' : black;
  return contrastOf(best, accent) >= enough.text ? best : '#000000';
}

/**
 * The paper with a little of the accent. Where a brand's accent is only just strong enough on the paper,
 * the wash gives way and not the brand: first it comes as near to the paper's lightness as it must, or passes
 * it by, then its colour goes.
 */
function washOf(scheme: Scheme, palette: Palette): string {
  const shared = sharedPalettes[scheme];
  const depth = oklchOf(shared['accent-wash']).lightness - oklchOf(shared.paper).lightness;
  const [paper, accent] = [oklchOf(palette.paper), oklchOf(palette.accent)];
  const tinted = { ...accent, chroma: Math.min(accent.chroma * 0.3, tint[scheme]) };
  // A grey accent has no colour to give: its wash has the paper's.
  const share = 1 - (0.6 * tinted.chroma) / tint[scheme];
  const washAt = (depth: number) => {
    const lightness = paper.lightness + depth;
    return mixOf(hexOfOklch({ ...tinted, lightness }), hexOfOklch({ ...paper, lightness }), share);
  };
  const { ink, 'ink-soft': soft, accent: link, edge } = palette;
  const met = { ink, 'ink-soft': soft, accent: link, edge };
  const passes = (wash: string) => shortfallsOf({ ...met, 'accent-wash': wash }).length === 0;
  for (const part of [1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3, 0.2, 0.1, 0, -0.1, -0.2, -0.3]) {
    const wash = washAt(depth * part);
    if (passes(wash)) return wash;
  }
  for (const part of [0.8, 0.6, 0.4, 0.2]) {
    const wash = mixOf(palette.paper, washAt(0), part);
    if (passes(wash)) return wash;
  }
  return palette.paper;
}

function nightPaperOf(paper: string): string {
  const { light, dark } = sharedPalettes;
  if (paper === light.paper) return dark.paper;
  const { chroma, hue } = oklchOf(paper);
  return hexOfOklch({ ...oklchOf(dark.paper), chroma: Math.min(chroma * 0.6, 0.02), hue });
}

function nightAccentOf(day: Source, paper: string): string {
  const { light, dark } = sharedPalettes;
  if (day.accent === light.accent && paper === dark.paper) return dark.accent;
  const { sheet } = groundOf('dark', { ...day, paper });
  const wanted = Math.min(Math.max(contrastOf(day.accent, day.paper), calmest), boldest);
  const passes = (hex: string) =>
    [paper, sheet].every((surface) => contrastOf(hex, surface) >= wanted);
  if (passes(day.accent)) return day.accent;
  const { lightness, chroma, hue } = oklchOf(day.accent);
  for (const lighter of lightnesses(lightness, 1, 0.01)) {
    const accent = hexOfOklch({ lightness: lighter, chroma: Math.min(chroma, calm), hue });
    if (passes(accent)) return accent;
  }
  return '#ffffff';
}

/**
 * A style that re-points the tokens, to stand on every page: empty where a brand changes nothing. Paper takes
 * the day's accent and is white and black besides. Doubled, as it has to win wherever it stands.
 */
export function colorsCss({ light, dark }: Palettes): string {
  const rule = (media: string, declarations: string) =>
    declarations && `@media ${media}{:root:root{${declarations}}}`;
  const changed = (scheme: Scheme, palette: Palette) =>
    colorTokens
      .filter((token) => palette[token] !== sharedPalettes[scheme][token])
      .map((token) => `--${token}:${palette[token]}`)
      .join(';');
  const printed = light.accent === sharedPalettes.light.accent ? '' : `--accent:${light.accent}`;
  return [
    rule('screen and (prefers-color-scheme:light)', changed('light', light)),
    rule('screen and (prefers-color-scheme:dark)', changed('dark', dark)),
    rule('print', printed),
  ].join('');
}
