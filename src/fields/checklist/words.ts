import type { Wording } from '../words.ts';
import { someOf } from './answer.ts';

export const words: Wording<'checklist'> = ({ options }, value) => ({
  kind: 'list',
  items: (someOf(Object.keys(options)).parse(value) ?? []).map((id) => options[id] ?? id),
});
