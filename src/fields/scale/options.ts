// A whole number between two ends, each of which says what it means.
import { z } from 'zod';
import { prompt, wordsSchema } from '../prompt.ts';

export const scale = z
  .strictObject({
    type: z.literal('scale'),
    ...prompt,
    min: z.int(),
    max: z.int(),
    /** What the lowest number means, e.g. `the worst it has been`. */
    minLabel: wordsSchema,
    maxLabel: wordsSchema,
  })
  .refine(({ min, max }) => min < max && max - min <= 20, {
    path: ['max'],
    error: 'must be above min, by 20 at most',
  });
