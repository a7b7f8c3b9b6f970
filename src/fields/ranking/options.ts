// What was ticked in all the `pick` fields that name this one, in the client's order.
import { z } from 'zod';
import { prompt, wordsSchema } from '../prompt.ts';

export const ranking = z.strictObject({
  type: z.literal('ranking'),
  ...prompt,
  /** What one of them is, singular and lower-case: `question` makes «Move question 2 up». */
  item: wordsSchema,
});
