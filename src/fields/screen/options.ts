// Things tested against the client's own criteria: roles against must-haves and boundaries.
import { z } from 'zod';
import { recordKeys } from '../records/options.ts';
import { prompt } from '../prompt.ts';
import { source, sourceReference, type Reference } from '../source.ts';

/**
 * What a broken criterion means. `must-have`: something is lacking. `boundary`: the client would
 * refuse. `preference`: to be weighed.
 */
export const criterionKinds = ['must-have', 'boundary', 'preference'] as const;

const criterion = z.strictObject({ ...source, kind: z.enum(criterionKinds) });

/** `part` is the schema of the fields that may stand in a row. The first one names the row. */
export const screen = <Part extends z.ZodType>(part: Part) =>
  z.strictObject({
    type: z.literal('screen'),
    ...prompt,
    ...recordKeys(part),
    /** Where the criteria come from: lists, or a sub-field of records. */
    criteria: z.array(criterion).min(1),
  });

export const references = ({
  criteria,
}: {
  criteria: readonly z.output<typeof criterion>[];
}): Reference[] => criteria.map((each, index) => sourceReference(each, ['criteria', index]));
