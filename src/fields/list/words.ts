import type { Wording } from '../words.ts';
import { texts } from './answer.ts';

export const words: Wording<'list'> = (_field, value) => ({
  kind: 'list',
  items: texts.parse(value) ?? [],
});
