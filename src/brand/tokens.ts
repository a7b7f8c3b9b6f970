// The colours of a site whose brand names none. Their values stand in src/styles/tokens.css and nowhere else.
import { readFileSync } from 'node:fs';

/** The tokens that are colours, by their names in tokens.css. */
export const colorTokens = [
  'paper',
  'sheet',
  'ink',
  'ink-soft',
  'line',
  'edge',
  'accent',
  'accent-wash',
  'on-accent',
  'alarm',
  'alarm-wash',
] as const;
export type ColorToken = (typeof colorTokens)[number];

/** Each token's colour, as `#rrggbb`. */
export type Palette = Readonly<Record<ColorToken, string>>;

/** By day and by night. */
export const schemes = ['light', 'dark'] as const;
export type Scheme = (typeof schemes)[number];
export type Palettes = Readonly<Record<Scheme, Palette>>;

/** Throws where a token has no colour, or one that is not written `#rrggbb`. */
export function parseTokens(css: string): Palettes {
  const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)');
  return { light: paletteIn(light), dark: paletteIn(dark) };
}

function paletteIn(css: string): Palette {
  const values = colorTokens.map((token) => {
    const [, hex] = new RegExp(`--${token}:\\s*(#[\\da-f]{6});`).exec(css) ?? [];
    if (hex === undefined) throw new Error(`tokens.css gives --${token} no colour like #1f5c4d.`);
    return [token, hex];
  });
  return Object.fromEntries(values) as Palette;
}

export const sharedPalettes = parseTokens(
  readFileSync(new URL('../styles/tokens.css', import.meta.url), 'utf8'),
);
