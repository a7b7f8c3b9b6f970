// A scale over time, drawn from another answer's records. Has no answer of its own.
import { z } from 'zod';
import { answerIdSchema, idSchema, prompt } from '../prompt.ts';
import type { Reference } from '../source.ts';

const { label, hint } = prompt;

export const trend = z.strictObject({
  type: z.literal('trend'),
  label,
  hint,
  from: answerIdSchema,
  /** The sub-field that dates a record. */
  when: idSchema,
  /** The sub-field that holds the number. */
  value: idSchema,
});

export const references = ({ from, when, value }: z.output<typeof trend>): Reference[] => [
  {
    path: ['from'],
    from,
    types: ['records'],
    parts: [
      { path: ['when'], id: when, types: ['date'] },
      { path: ['value'], id: value, types: ['scale'] },
    ],
  },
];
