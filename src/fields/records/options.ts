// Groups of fields that repeat: as many fears, roles or commitments as the client has.
import { z } from 'zod';
import { idSchema, prompt, rowsSchema, wordsSchema } from '../prompt.ts';

/** `part` is the schema of the fields that may stand in a record: all but records themselves. */
export function records<Part extends z.ZodType>(part: Part) {
  return z.strictObject({
    type: z.literal('records'),
    ...prompt,
    /** What one record is, singular and lower-case: `fear` makes «Fear 1». */
    item: wordsSchema,
    fields: z
      .record(idSchema, part)
      .refine((fields) => Object.keys(fields).length > 0, 'must hold at least one field'),
    /** How many to start with. */
    rows: rowsSchema.default(1),
  });
}
