// Any number of a few options.
import { z } from 'zod';
import { optionsSchema, prompt } from '../prompt.ts';

export const checklist = z.strictObject({
  type: z.literal('checklist'),
  ...prompt,
  options: optionsSchema,
});
