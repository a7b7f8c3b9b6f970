// How a field names other answers that it shows, and what must be true of them. Build time only.
import { z } from 'zod';
import { answerIdSchema, idSchema } from './prompt.ts';

/** Sub-field id → the option, or one of the options, that a record has picked there. */
const matchSchema = z.record(
  idSchema,
  z.union([idSchema, z.array(idSchema).min(1)], 'must be an option’s id or a list of them'),
);

export const source = {
  /** Whose answer. */
  from: answerIdSchema,
  /** Only this sub-field of each record, or these, side by side. */
  part: z.union([idSchema, z.array(idSchema).min(1)]).optional(),
  /** Only records that match all of these, e.g. `{ sort: exclude }`. */
  where: matchSchema.optional(),
  /** No record that matches any of these. A record without a pick matches none. */
  except: matchSchema.optional(),
  /** Only records that say the same in this sub-field as the last one: those of the last session, say. */
  latest: idSchema.optional(),
};

export type Source = z.output<z.ZodObject<typeof source>>;
export type Match = z.output<typeof matchSchema>;

/** Something a field relies on: another answer, and sub-fields and options of it. */
export interface Reference {
  /** Where it is written, inside the field. */
  readonly path: readonly PropertyKey[];
  readonly from: string;
  /** Types that the source may have. Any type with an answer where it is left out. */
  readonly types?: readonly string[];
  readonly parts?: readonly PartReference[];
}

interface PartReference {
  readonly path: readonly PropertyKey[];
  readonly id: string;
  readonly types?: readonly string[];
  /** Options that the sub-field must offer. */
  readonly options?: readonly string[];
}

/** What a source relies on. `path` is where it stands inside the field. */
export function sourceReference(
  { from, part = [], where = {}, except = {}, latest }: Source,
  path: readonly PropertyKey[] = [],
): Reference {
  const matches = (match: Match, key: string): PartReference[] =>
    Object.entries(match).map(([id, options]) => ({
      path: [...path, key, id],
      id,
      types: ['choice', 'checklist'],
      options: [options].flat(),
    }));
  const parts = [
    ...[part].flat().map((id) => ({ path: [...path, 'part'], id })),
    ...(latest === undefined ? [] : [{ path: [...path, 'latest'], id: latest }]),
    ...matches(where, 'where'),
    ...matches(except, 'except'),
  ];
  return { path: [...path, 'from'], from, parts };
}
