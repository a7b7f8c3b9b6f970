import { isObject } from '../../answers/record.ts';
import type { AnswerKind } from '../answer-kind.ts';
import { fill, parts } from '../template.ts';

export type Sentence = {
  /** What the client wrote into each blank. */
  readonly blanks: Readonly<Record<string, string>>;
  /** The sentence that they make, with `…` where a blank is still open. */
  readonly sentence: string;
};

export const sentenceOf = (template: string): AnswerKind<Sentence> => {
  const compose = (written: Readonly<Record<string, unknown>>): Sentence => {
    const blanks: Record<string, string> = {};
    const shown: Record<string, string> = {};
    for (const part of parts(template)) {
      if (part.kind === 'text') continue;
      const words = written[part.name];
      blanks[part.name] = typeof words === 'string' ? words : '';
      shown[part.name] = blanks[part.name]?.trim() || '…';
    }
    return { blanks, sentence: fill(template, shown) };
  };
  return {
    empty: compose({}),
    parse: (stored) =>
      isObject(stored) && isObject(stored['blanks']) ? compose(stored['blanks']) : undefined,
    answered: ({ blanks }) => Object.values(blanks).some((words) => words.trim() !== ''),
  };
};
