// What every field says, whatever its type. Build time only: no sheet brings zod along.
import { z } from 'zod';

/** Kebab-case, so that an id is the same in an address, a storage key and a file. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'must be kebab-case: lower-case letters, digits and single hyphens, a letter first',
  );

/** `<sheet slug>/<field id>`, e.g. `fears-to-boundaries/fears`. */
export const answerIdSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'must be an answer id: a sheet’s slug, a slash and a field’s id, such as career-drive/phrase',
  );

export const wordsSchema = z.string().trim().min(1, 'must not be empty');

export const rowsSchema = z.int().min(1).max(40);

export const prompt = {
  /** The question itself, and the accessible name of its control. */
  label: wordsSchema,
  /** One line of help under the label, e.g. `A word or two is enough.` */
  hint: wordsSchema.optional(),
  /** What somebody else might write there, to open under the prompt on a screen. Each line of it is one of its own. */
  example: wordsSchema.optional(),
  /** Ids that this answer had before, e.g. `[old-sheet/old-field]`: what is kept under them moves here. */
  aliases: z.array(answerIdSchema).min(1).optional(),
};

/** At least two options, each with an id that is stored and a label that is shown. */
export const optionsSchema = z
  .record(idSchema, wordsSchema)
  .refine((options) => Object.keys(options).length >= 2, 'must offer at least two options');
