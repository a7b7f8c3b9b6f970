import type { Wording } from '../words.ts';
import { texts } from '../list/answer.ts';

/** The words of the answers that are ticked. */
export const words: Wording<'pick'> = ({ from }, value, reading) => {
  const ticked = texts.parse(value) ?? [];
  return {
    kind: 'list',
    items: from.filter((id) => ticked.includes(id)).flatMap((id) => reading.texts(id)),
  };
};
