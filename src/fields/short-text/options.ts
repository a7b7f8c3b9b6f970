// One line of text.
import { z } from 'zod';
import { prompt, rowsSchema } from '../prompt.ts';

export const shortText = z.strictObject({
  type: z.literal('short-text'),
  ...prompt,
  /** Lines to write on when the sheet is printed blank. */
  rows: rowsSchema.default(1),
  /** Points out, gently, words that a stranger could not check. */
  measurable: z.boolean().default(false),
});
