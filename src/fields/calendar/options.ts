// Calendar files made of another answer's records. Has no answer of its own.
import { z } from 'zod';
import { answerIdSchema, idSchema, prompt } from '../prompt.ts';
import type { Reference } from '../source.ts';

const { label, hint } = prompt;

export const calendar = z.strictObject({
  type: z.literal('calendar'),
  label,
  hint,
  from: answerIdSchema,
  /** The sub-field that becomes an event's title. */
  title: idSchema,
  /** The sub-field that holds its day. */
  date: idSchema,
  /** Sub-fields that become its description. */
  details: z.array(idSchema).default([]),
  /** Dated records: the follow-up is so many days after the latest as the center says. */
  followUp: z.strictObject({ from: answerIdSchema, part: idSchema }).optional(),
});

export const references = ({
  from,
  title,
  date,
  details,
  followUp,
}: z.output<typeof calendar>): Reference[] => [
  {
    path: ['from'],
    from,
    types: ['records'],
    parts: [
      { path: ['title'], id: title, types: ['short-text'] },
      { path: ['date'], id: date, types: ['date'] },
      ...details.map((id, index) => ({ path: ['details', index], id })),
    ],
  },
  ...(followUp === undefined
    ? []
    : [
        {
          path: ['followUp', 'from'],
          from: followUp.from,
          types: ['records'],
          parts: [{ path: ['followUp', 'part'], id: followUp.part, types: ['date'] }],
        },
      ]),
];
