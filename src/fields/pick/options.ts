// Tick boxes over what the client wrote elsewhere. What is ticked goes into a ranking.
import { z } from 'zod';
import { answerIdSchema, prompt } from '../prompt.ts';
import type { Reference } from '../source.ts';

export const pick = z.strictObject({
  type: z.literal('pick'),
  ...prompt,
  /** The answers to pick from, e.g. `[changing-industry/where-to]`. */
  from: z.array(answerIdSchema).min(1),
  /** The ranking that gathers them, e.g. `question-builder/ranked`. */
  into: answerIdSchema,
});

export const references = ({ from, into }: z.output<typeof pick>): Reference[] => [
  ...from.map((id, index) => ({
    path: ['from', index],
    from: id,
    types: ['short-text', 'long-text', 'sentence'],
  })),
  { path: ['into'], from: into, types: ['ranking'] },
];
