// What a sheet says about itself in its frontmatter.
import { z } from 'zod';
import { answerIdSchema, idSchema, wordsSchema } from '../fields/prompt.ts';
import { fieldSchema } from '../fields/registry.ts';

/** In the order of the journey. */
export const stages = ['before', 'during', 'after'] as const;

/** Read it, reflect on it, ask it, decide with it. */
export const collections = ['guides', 'exercises', 'questions', 'worksheets'] as const;
export type Collection = (typeof collections)[number];

/** What a client may be in. A sheet without any is for all of them. */
export const situations = [
  'changing-industry',
  'seeking-promotion',
  'directionless',
  'not-satisfied',
  'job-loss',
  'returning',
] as const;

/** A field of this sheet, or an answer id: one whose sheet is gone too is retired on any other. */
const retiredSchema = z
  .string()
  .refine(
    (id) => (id.includes('/') ? answerIdSchema : idSchema).safeParse(id).success,
    'must be a field’s id, or an answer id such as old-sheet/old-field',
  );

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
  /** The situations it is for, e.g. `[job-loss]`. Leave it out where it is for everyone. */
  situations: z.array(z.enum(situations)).default([]),
  /** Offers the sheet, on the home page, to someone who comes for the first time. */
  start: z.boolean().default(false),
  /** Field id → field. Each is placed in the text with `<Field id="…" />`, exactly once. */
  fields: z.record(idSchema, fieldSchema).default({}),
  /** Ids of fields that were here once. Answers to them are kept and shown in the workbook. */
  retired: z.array(retiredSchema).default([]),
});

export type SheetFrontmatter = z.output<typeof sheetSchema>;

/** A field's id as the answer id that it is on a sheet. */
export const answerIdOn = (slug: string, id: string) => (id.includes('/') ? id : `${slug}/${id}`);

/** Ids that fields of this sheet took over, and their places in its frontmatter. */
export const aliasesOf = ({ fields }: SheetFrontmatter) =>
  Object.entries(fields).flatMap(([id, field]) =>
    ('aliases' in field ? (field.aliases ?? []) : []).map((alias) => ({
      alias,
      path: ['fields', id, 'aliases'],
    })),
  );
