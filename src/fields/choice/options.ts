// One of a few options.
import { z } from 'zod';
import { optionsSchema, prompt } from '../prompt.ts';

export const choice = z.strictObject({
  type: z.literal('choice'),
  ...prompt,
  options: optionsSchema,
});
