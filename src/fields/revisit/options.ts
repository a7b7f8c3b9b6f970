// Another sheet's records as they stand, some of whose sub-fields can be changed from here.
import { z } from 'zod';
import { answerIdSchema, idSchema, prompt } from '../prompt.ts';
import type { Reference } from '../source.ts';

const { label, hint } = prompt;

export const revisit = z.strictObject({
  type: z.literal('revisit'),
  label,
  hint,
  from: answerIdSchema,
  /** The sub-field that says what a record is about. */
  name: idSchema,
  /** Sub-fields that are shown beside it. */
  show: z.array(idSchema).default([]),
  /** Sub-fields that can be changed here: they are kept where they come from. */
  edit: z.array(idSchema).min(1),
});

export const references = ({ from, name, show, edit }: z.output<typeof revisit>): Reference[] => [
  {
    path: ['from'],
    from,
    types: ['records'],
    parts: [
      { path: ['name'], id: name },
      ...show.map((id, index) => ({ path: ['show', index], id })),
      ...edit.map((id, index) => ({ path: ['edit', index], id, types: ['choice'] })),
    ],
  },
];
