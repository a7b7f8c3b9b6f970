// How many records of another answer have come to something, group by group. Has no answer of its own.
import { z } from 'zod';
import { idSchema, prompt } from '../prompt.ts';
import { source, sourceReference, type Reference } from '../source.ts';

const { label, hint } = prompt;

export const tally = z.strictObject({
  type: z.literal('tally'),
  label,
  hint,
  from: source.from,
  /** The sub-field that names a record's group, e.g. the session a commitment was made in. */
  by: idSchema,
  /** Which records count, e.g. `{ status: done }`. */
  where: source.where.unwrap(),
});

export const references = ({ from, by, where }: z.output<typeof tally>): Reference[] => {
  const reference = sourceReference({ from, where });
  return [
    {
      ...reference,
      types: ['records'],
      parts: [{ path: ['by'], id: by, types: ['short-text'] }, ...(reference.parts ?? [])],
    },
  ];
};
