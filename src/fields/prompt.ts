// What every field says, whatever its type. Build time only: zod never reaches the browser.
import { z } from 'zod';

/** Kebab-case, so that an id is the same in an address, a storage key and a file. */
export const idSchema = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/,
    'must be kebab-case: lower-case letters, digits and single hyphens, a letter first',
  );

export const wordsSchema = z.string().trim().min(1, 'must not be empty');

export const rowsSchema = z.int().min(1).max(40);

export const prompt = {
  /** The question itself, and the accessible name of its control. */
  label: wordsSchema,
  /** One line of help under the label, e.g. `A word or two is enough.` */
  hint: wordsSchema.optional(),
};

/** At least two options, each with an id that is stored and a label that is shown. */
export const optionsSchema = z
  .record(idSchema, wordsSchema)
  .refine((options) => Object.keys(options).length >= 2, 'must offer at least two options');
