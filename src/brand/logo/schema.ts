// What a center may write under `logo` in its brand.yaml.
import { z } from 'zod';

const pathSchema = z.string().trim().min(1, 'must be the path of a picture, such as logo.svg');

/**
 * The center's logo: an SVG of at most 60 KB or a PNG of at most 200 KB and at least 128 pixels high, in the
 * brand's folder. Without one the center's name stands alone. A path says it all where the picture is read
 * by day and by night and does not hold the name, e.g. `logo: logo.svg`.
 */
export const logoSchema = z
  .custom<string | object>(
    (value) => typeof value === 'string' || isMapping(value),
    'must be the path of a picture, such as logo.svg, or a mapping with "file"',
  )
  .transform((logo) => (typeof logo === 'string' ? { file: logo } : logo))
  .pipe(
    z.strictObject({
      /** The picture's path inside the brand's folder, e.g. `logo.svg` or `pictures/logo.png`. */
      file: pathSchema,
      /**
       * The picture for those who read light on dark, e.g. `logo-dark.svg`. Without it the other one stands on
       * a light plate there.
       */
      dark: pathSchema.optional(),
      /**
       * Whether the center's name can be read in the picture. If so, the picture stands alone and is called by
       * the name; by default the name stands beside it. E.g. `true`.
       */
      holdsName: z.boolean().default(false),
    }),
  );

export type Logo = z.output<typeof logoSchema>;

const isMapping = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
