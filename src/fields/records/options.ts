// Groups of fields that repeat: as many fears, roles or commitments as the client has.
import { z } from 'zod';
import { answerIdSchema, idSchema, prompt, rowsSchema, wordsSchema } from '../prompt.ts';
import type { Reference } from '../source.ts';

/** `part` is the schema of the fields that may stand in a record: all but records themselves. */
export const recordKeys = <Part extends z.ZodType>(part: Part) => ({
  /** What one record is, singular and lower-case: `fear` makes «Fear 1». */
  item: wordsSchema,
  fields: z
    .record(idSchema, part)
    .refine((fields) => Object.keys(fields).length > 0, 'must hold at least one field'),
  /** How many to start with. */
  rows: rowsSchema.default(1),
});

/** Records elsewhere that each of these may start from, e.g. the actions noted in a session. */
const bring = z.strictObject({
  from: answerIdSchema,
  /** The sub-field that is offered: a text, or a list of them. */
  part: idSchema,
  /** The sub-field here that it goes to. */
  as: idSchema,
  /** The sub-field here that gets the name of the record it comes from, e.g. «Session 1». */
  name: idSchema.optional(),
});

export const records = <Part extends z.ZodType>(part: Part) =>
  z
    .strictObject({
      type: z.literal('records'),
      ...prompt,
      ...recordKeys(part),
      bring: bring.optional(),
    })
    .superRefine(({ fields, bring: brought }, context) => {
      for (const key of ['as', 'name'] as const) {
        const id = brought?.[key];
        if (id !== undefined && !(id in fields)) {
          context.addIssue({
            code: 'custom',
            path: ['bring', key],
            message: `names "${id}", which is no sub-field here`,
          });
        }
      }
    });

export const references = ({
  bring: brought,
}: {
  bring?: z.output<typeof bring> | undefined;
}): Reference[] =>
  brought === undefined
    ? []
    : [
        {
          path: ['bring', 'from'],
          from: brought.from,
          types: ['records'],
          parts: [
            {
              path: ['bring', 'part'],
              id: brought.part,
              types: ['short-text', 'long-text', 'list'],
            },
          ],
        },
      ];
