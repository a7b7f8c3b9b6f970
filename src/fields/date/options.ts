// One day, kept as an ISO 8601 date.
import { z } from 'zod';
import { prompt } from '../prompt.ts';

export const date = z.strictObject({ type: z.literal('date'), ...prompt });
