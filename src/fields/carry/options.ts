// Another answer's words, with a link to the sheet they were written on. Has no answer of its own.
import { z } from 'zod';
import { prompt } from '../prompt.ts';
import { source, sourceReference, type Reference } from '../source.ts';

const { label, hint } = prompt;

export const carry = z.strictObject({ type: z.literal('carry'), label, hint, ...source });

export const references = (field: z.output<typeof carry>): Reference[] => [sourceReference(field)];
