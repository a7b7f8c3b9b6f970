// A few lines of text.
import { z } from 'zod';
import { prompt, rowsSchema } from '../prompt.ts';

export const longText = z.strictObject({
  type: z.literal('long-text'),
  ...prompt,
  /** Lines to write on when the sheet is printed blank, and the height of the box. */
  rows: rowsSchema.default(4),
  /** Points out, gently, words that a stranger could not check. */
  measurable: z.boolean().default(false),
});
