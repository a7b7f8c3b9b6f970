import type { Wording } from '../words.ts';

export const words: Wording<'choice'> = ({ options }, value) => ({
  kind: 'text',
  // What was picked may no longer be an option, and then have the name of something every object has.
  text:
    typeof value !== 'string' ? '' : Object.hasOwn(options, value) ? (options[value] ?? '') : value,
});
