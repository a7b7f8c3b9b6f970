// Words as shapes, from the typefaces that PDFs are set in: no picture depends on what faces a machine has.
import { open, type Font } from 'fontkit';

/** One typeface. Sizes and places in pixels; `y` is the base line's. */
export interface Lettering {
  has(text: string): boolean;
  widthOf(text: string, size: number): number;
  /** What is inked of a single letter, from its start and base line, at a size of 1. */
  inkOf(letter: string): Record<'left' | 'right' | 'above' | 'below', number>;
  /** As the `d` of a path in an SVG. */
  outlineOf(text: string, x: number, y: number, size: number): string;
}

export interface Letters {
  readonly heading: Lettering;
  readonly text: Lettering;
}

/** Opens typefaces, once for all brands of a build. `paths` are their files. */
export const openLetters = async (
  paths: Readonly<Record<'heading' | 'regular', string>>,
): Promise<Letters> => ({
  heading: letteringOf((await open(paths.heading)) as Font),
  text: letteringOf((await open(paths.regular)) as Font),
});

function letteringOf(font: Font): Lettering {
  const partsOf = (units: number) => units / font.unitsPerEm;
  const runs = new Map<string, ReturnType<Font['layout']>>();
  const layOut = (text: string) => {
    const run = runs.get(text) ?? font.layout(text);
    runs.set(text, run);
    return run;
  };
  return {
    has: (text) =>
      Array.from(text).every((sign) => font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0)),
    widthOf: (text, size) => partsOf(layOut(text).advanceWidth) * size,
    inkOf(letter) {
      const { minX, maxX, minY, maxY } = layOut(letter).bbox;
      return {
        left: partsOf(minX),
        right: partsOf(maxX),
        above: partsOf(maxY),
        below: partsOf(-minY),
      };
    },
    outlineOf(text, x, y, size) {
      const { glyphs, positions } = layOut(text);
      const scale = partsOf(size);
      let end = x;
      return glyphs
        .map((glyph, at) => {
          const { xAdvance = 0, xOffset = 0, yOffset = 0 } = positions[at] ?? {};
          const start = end + xOffset * scale;
          end += xAdvance * scale;
          return glyph.path
            .scale(scale, -scale)
            .translate(start, y - yOffset * scale)
            .toSVG();
        })
        .join('');
    },
  };
}
