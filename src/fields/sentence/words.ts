import type { Wording } from '../words.ts';
import { sentenceOf } from './answer.ts';

export const words: Wording<'sentence'> = ({ template }, value) => {
  const kind = sentenceOf(template);
  const sentence = kind.parse(value);
  return { kind: 'text', text: sentence && kind.answered(sentence) ? sentence.sentence : '' };
};
