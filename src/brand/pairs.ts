// Which colours meet on a page, and how far apart WCAG 2 AA wants them.
import { contrastOf } from './color-value.ts';
import type { ColorToken } from './tokens.ts';

/** Success criteria 1.4.3 for words and 1.4.11 for what marks a control's bounds. */
export const enough = { text: 4.5, edge: 3 };

interface Pair {
  readonly color: ColorToken;
  readonly surfaces: readonly ColorToken[];
  readonly least: number;
}

/**
 * As src/styles has them. Words stand on the page, on cards and controls (`sheet`), and in notes and carried
 * answers (`accent-wash`). Where an accent can be read, rings of focus and marks of it can be seen. A line
 * is an ornament, and needs nothing.
 */
const pairs: readonly Pair[] = [
  { color: 'ink', surfaces: ['paper', 'sheet', 'accent-wash'], least: enough.text },
  { color: 'ink-soft', surfaces: ['paper', 'sheet', 'accent-wash'], least: enough.text },
  { color: 'accent', surfaces: ['paper', 'sheet', 'accent-wash'], least: enough.text },
  { color: 'on-accent', surfaces: ['accent'], least: enough.text },
  { color: 'alarm', surfaces: ['paper', 'sheet', 'alarm-wash'], least: enough.text },
  { color: 'edge', surfaces: ['paper', 'sheet', 'accent-wash'], least: enough.edge },
];

/** What falls short in a palette, or in a part of one, the worst first. */
export function shortfallsOf<Token extends ColorToken>(palette: Readonly<Record<Token, string>>) {
  const has = (token: ColorToken): token is Token => token in palette;
  return pairs
    .flatMap(({ color, surfaces, least }) =>
      has(color)
        ? surfaces.filter(has).map((surface) => {
            const contrast = contrastOf(palette[color], palette[surface]);
            return { color, surface, contrast, least };
          })
        : [],
    )
    .filter(({ contrast, least }) => contrast < least)
    .sort((one, other) => one.contrast / one.least - other.contrast / other.least);
}
