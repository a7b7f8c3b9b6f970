// Short texts in the client's own order.
import { z } from 'zod';
import { prompt, rowsSchema, wordsSchema } from '../prompt.ts';

export const list = z.strictObject({
  type: z.literal('list'),
  ...prompt,
  /** What one of them is, singular and lower-case: `must-have` makes «Must-have 1». */
  item: wordsSchema,
  /** How many to start with. */
  rows: rowsSchema.default(3),
});
