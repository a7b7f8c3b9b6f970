import type { Wording } from '../words.ts';
import { gather } from './gather.ts';

export const words: Wording<'ranking'> = (_field, _value, reading, id) => ({
  kind: 'list',
  ranked: true,
  items: gather(id, reading).map(({ text }) => text),
});
