import type { Wording } from '../words.ts';
import { day, inWords } from './answer.ts';

export const words: Wording<'date'> = (_field, value, { language }) => ({
  kind: 'text',
  text: inWords(day.parse(value) ?? '', language),
});
