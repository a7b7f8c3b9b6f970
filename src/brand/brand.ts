// What a center may write in its brand.yaml.
import { z } from 'zod';
import { idSchema, wordsSchema } from '../fields/prompt.ts';
import { wordingSchema } from '../i18n/keys.ts';
import { colorsSchema } from './colors.ts';
import { logoSchema } from './logo/schema.ts';

const webAddress = z.url({
  protocol: /^https?$/,
  error: 'must be an address that begins with https://',
});

const languageSchema = z
  .string()
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or pt-BR');

export const brandSchema = z.strictObject({
  /** Kebab-case and forever: the answers on clients' devices are kept under it, e.g. `riverside-college`. */
  id: idSchema,
  /** As clients know the center, e.g. `Riverside College Career Center`. */
  name: wordsSchema,
  /** The center's mark: a file in the brand's folder, e.g. `logo.svg`. */
  logo: logoSchema.optional(),
  /** What links, buttons and marks look like, and the page's ground. */
  colors: colorsSchema.optional(),
  /** Languages to publish, the first without a prefix, e.g. `[en, es]`. */
  locales: z.array(languageSchema).min(1).default(['en']),
  /** How to reach the center. */
  contact: z
    .strictObject({
      email: z.email('must be an e-mail address').optional(),
      phone: wordsSchema.optional(),
      /** The center's own page, e.g. `https://careers.example.edu/`. */
      url: webAddress.optional(),
    })
    .default({}),
  /**
   * The center's own statement about what its coaches keep to themselves, shown on the privacy page: one text,
   * or one for each language, e.g. `{en: …, es: …}`.
   */
  confidentiality: z
    .union([wordsSchema, z.record(languageSchema, wordsSchema)], {
      error: 'must be text, or a mapping from languages to text',
    })
    .optional(),
  /** Days between a session and its follow-up, e.g. `14`: some coaches suggest about two weeks. */
  followUpDays: z.int().min(1).max(365).default(14),
  /** Own wording for strings of the interface, by language and key, e.g. `{en: {home.title: …}}`. */
  strings: z.record(languageSchema, wordingSchema).default({}),
  /** Slugs of shared sheets that the center does not want, e.g. `[seeking-promotion]`. Links to them become plain words. */
  hide: z.array(idSchema).default([]),
  /** Where the site is served, e.g. `https://careers.example.edu`. */
  site: webAddress.optional(),
  /** The path it is served under, e.g. `/workbook/`. */
  base: z
    .string()
    .regex(/^\/([^?#\s]*\/)?$/, 'must begin and end with a slash')
    .default('/'),
  /** Origins of pages that may show sheets in a frame, beside the site's own, e.g. `[https://lms.example.edu]`. */
  frameAncestors: z
    .array(
      z
        .string()
        .regex(
          /^https?:\/\/(\*\.)?[a-z0-9.-]+(:\d+)?$/i,
          'must be an origin such as https://lms.example.edu, without a path',
        ),
    )
    .default([]),
  /** Asks search engines to leave the copy out, e.g. while it is tried. */
  noindex: z.boolean().default(false),
});

export type Brand = z.output<typeof brandSchema>;
