// What can be done with one or two colours, whichever library does it. Everything goes in and out as `#rrggbb`.
import Color from 'colorjs.io';

/** Lightness from 0 to 1, chroma from 0 to about 0.4, hue in degrees: equal steps look equally large. */
export interface Oklch {
  readonly lightness: number;
  readonly chroma: number;
  readonly hue: number;
}

/** What CSS would make of a text: nothing where that is no colour. */
export function parseColor(text: string): { hex: string; isOpaque: boolean } | undefined {
  let color: Color | null;
  try {
    color = Color.try(text);
  } catch {
    // The library stumbles over functions that are no colours, such as var().
    return undefined;
  }
  return color ? { hex: hexOf(color), isOpaque: color.alpha >= 1 } : undefined;
}

/** A colour that a brand's schema let through. */
export function hexOfCss(text: string): string {
  const parsed = parseColor(text);
  if (!parsed) throw new Error(`${text} is not a colour.`);
  return parsed.hex;
}

/** What screens cannot show loses chroma and keeps lightness and hue, as CSS Color 4 has it. */
function hexOf(color: Color): string {
  const shown = color.to('srgb').toGamut({ space: 'srgb', method: 'css' });
  return shown.toString({ format: 'hex', alpha: false, collapse: false });
}

export function oklchOf(hex: string): Oklch {
  const [lightness, chroma, hue] = new Color(hex).to('oklch').coords;
  // Grey has no hue.
  return { lightness: lightness ?? 0, chroma: chroma ?? 0, hue: hue ?? 0 };
}

export const hexOfOklch = ({ lightness, chroma, hue }: Oklch) =>
  hexOf(new Color('oklch', [lightness, chroma, hue]));

/** `share` of the second colour, from 0 to 1, in the first. */
export const mixOf = (one: string, other: string, share: number) =>
  hexOf(new Color(one).mix(other, share, { space: 'oklab', outputSpace: 'oklab' }));

/** From 1 to 21, as WCAG 2 defines contrast. */
export const contrastOf = (one: string, other: string) => Color.contrast(one, other, 'WCAG21');

/** How different two colours look: from about 0.02 people see that they are two. */
export const distanceOf = (one: string, other: string) => Color.deltaE(one, other, 'OK');

/** From one lightness to another, both included. */
export const lightnesses = (from: number, to: number, step: number) =>
  Array.from({ length: Math.floor((to - from) / step + 1.5) }, (_, index) =>
    Math.min(from + index * step, to),
  );

/**
 * Among all lightnesses of a colour, each with as much of its chroma as can be shown, the one that passes and
 * looks least different. Looked for in large steps towards black and towards white, and in small ones where
 * those first pass.
 */
export function nearestOf(hex: string, passes: (hex: string) => boolean): string | undefined {
  const color = oklchOf(hex);
  const at = (lightness: number) => hexOfOklch({ ...color, lightness });
  const [coarse, fine] = [0.01, 0.0005];
  const darker = lightnesses(0, color.lightness, coarse).reverse();
  const lighter = lightnesses(color.lightness, 1, coarse);
  return [darker, lighter]
    .flatMap((side) => {
      const first = side.find((lightness) => passes(at(lightness)));
      if (first === undefined) return [];
      return lightnesses(Math.max(first - coarse, 0), Math.min(first + coarse, 1), fine);
    })
    .map((lightness) => {
      const candidate = at(lightness);
      return { candidate, distance: distanceOf(candidate, hex) };
    })
    .sort((one, other) => one.distance - other.distance)
    .find(({ candidate }) => passes(candidate))?.candidate;
}

/** Red, green and blue from 0 to 1, as a PDF has them. */
export function rgbOf(hex: string): readonly [number, number, number] {
  const [red, green, blue] = new Color(hex).to('srgb').coords;
  return [red ?? 0, green ?? 0, blue ?? 0];
}
