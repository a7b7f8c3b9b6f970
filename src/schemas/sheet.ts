// What a sheet says about itself in its frontmatter.
import { z } from 'zod';
import { idSchema, wordsSchema } from '../fields/prompt.ts';
import { fieldSchema } from '../fields/registry.ts';

/** In the order of the journey. */
export const stages = ['before', 'during', 'after'] as const;

/** Read it, reflect on it, ask it, decide with it. */
export const collections = ['guides', 'exercises', 'questions', 'worksheets'] as const;
export type Collection = (typeof collections)[number];

export const sheetSchema = z.strictObject({
  title: wordsSchema,
  /** One sentence, shown in lists and search results. */
  summary: wordsSchema,
  /** Where in the journey the sheet belongs. */
  stage: z.enum(stages),
  /** How long it takes, in minutes, e.g. `20`. */
  minutes: z.int().min(1).max(240),
  /** Its place in the journey: lists and «next» links go from low to high. */
  order: z.int(),
  /** Field id → field. Each is placed in the text with `<Field id="…" />`, exactly once. */
  fields: z.record(idSchema, fieldSchema).default({}),
});

export type SheetFrontmatter = z.output<typeof sheetSchema>;
