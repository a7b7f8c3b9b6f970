import type { Wording } from '../words.ts';

export const words: Wording<'scale'> = (_field, value) => ({
  kind: 'text',
  text: typeof value === 'number' ? String(value) : '',
});
