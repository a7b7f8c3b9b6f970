// What a center may write in its brand.yaml.
import { z } from 'zod';
import { idSchema, wordsSchema } from '../fields/prompt.ts';

export const brandSchema = z.strictObject({
  /** Kebab-case and forever: the answers on clients' devices are kept under it, e.g. `riverside-college`. */
  id: idSchema,
  /** As clients know the center, e.g. `Riverside College Career Center`. */
  name: wordsSchema,
  /** Languages to publish, the first without a prefix, e.g. `[en, es]`. */
  locales: z
    .array(
      z
        .string()
        .regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, 'must be a language tag such as en or pt-BR'),
    )
    .min(1)
    .default(['en']),
  /** How to reach the center. */
  contact: z
    .strictObject({
      email: z.email('must be an e-mail address').optional(),
      phone: wordsSchema.optional(),
      /** The center's own page, e.g. `https://careers.example.edu/`. */
      url: z
        .url({ protocol: /^https?$/, error: 'must be an address that begins with https://' })
        .optional(),
    })
    .default({}),
  /** The center's own statement about what its coaches keep to themselves, shown on the privacy page. */
  confidentiality: wordsSchema.optional(),
  /** Days between a session and its follow-up, e.g. `14`: some coaches suggest about two weeks. */
  followUpDays: z.int().min(1).max(365).default(14),
  /** Where the site is served, e.g. `https://careers.example.edu`. */
  site: z
    .url({ protocol: /^https?$/, error: 'must be an address that begins with https://' })
    .optional(),
  /** The path it is served under, e.g. `/workbook/`. */
  base: z
    .string()
    .regex(/^\/([^?#\s]*\/)?$/, 'must begin and end with a slash')
    .default('/'),
});

export type Brand = z.output<typeof brandSchema>;
