// What a center may write under `colors` in its brand.yaml.
import { z } from 'zod';
import { parseColor } from './color-value.ts';

/** Any opaque colour of CSS that stands by itself: a name, `#…`, `rgb()`, `hsl()`, `oklch()` and the like. */
const colorSchema = z
  // Not z.string(): what follows an unquoted # is a comment, and then there is no text at all.
  .custom<string>((value) => typeof value === 'string' && parseColor(value) !== undefined, {
    error: `must be a colour of CSS, such as '#7a1f3d', in quotes because # begins a comment`,
    abort: true,
  })
  .refine((text) => parseColor(text)?.isOpaque, 'must be opaque; leave its transparency away');

export const colorsSchema = z.strictObject({
  /** Links, buttons, marks and the tint of notes, e.g. `'#7a1f3d'`. */
  accent: colorSchema,
  /** The page's ground, e.g. `'#fbf8f3'`, which is also its default. Cards and lines follow it. */
  paper: colorSchema.optional(),
  /** The same by night, where a device asks for dark pages. */
  dark: z
    .strictObject({
      /** By default the accent, as much lighter as it takes to be read with ease, e.g. `'#f2a3b6'`. */
      accent: colorSchema.optional(),
      /** By default nearly black, with a tinge of the paper, e.g. `'#1b1a18'`. */
      paper: colorSchema.optional(),
    })
    .optional(),
});

export type Colors = z.output<typeof colorsSchema>;
