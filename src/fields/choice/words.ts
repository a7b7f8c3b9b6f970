import type { Wording } from '../words.ts';

export const words: Wording<'choice'> = ({ options }, value) => ({
  kind: 'text',
  text: typeof value === 'string' ? (options[value] ?? value) : '',
});
