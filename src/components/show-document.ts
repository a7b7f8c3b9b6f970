// Parts of a document as elements. What clients wrote is text, whatever it holds.
import type { DocumentAnswer, DocumentPart, Wording } from '../answers/passage.ts';
import { element } from '../fields/dom.ts';
import { elementsOf } from '../fields/show-words.ts';
import type { Say } from './opened-file.ts';

/** What is said beside a client's words. */
interface Labels {
  /** Over second versions. */
  readonly other: string;
  /** Under each. */
  readonly written: (date: string) => string;
}

export const labelsIn = (say: Say): Labels => ({
  other: say('files.other'),
  written: (date) => say('review.written', { date }),
});

/** A part under its heading, each answer under its prompt. */
export const partElement = (
  { title, lines = [], answers }: DocumentPart,
  labels: Labels,
): HTMLElement =>
  element(
    'section',
    { className: 'review-part' },
    element('h3', { dir: 'auto' }, title),
    ...lines.map((line) => element('p', { className: 'hint' }, line)),
    ...answers.map((answer) =>
      element(
        'div',
        { className: 'review-answer' },
        element('h4', { dir: 'auto' }, answer.prompt),
        ...versionElements(answer, labels),
      ),
    ),
  );

/** An answer without its prompt, and then its second versions. */
export const versionElements = (
  { others = [], ...own }: DocumentAnswer,
  labels: Labels,
): HTMLElement[] => [
  ...wordingElements(own, labels),
  ...others.map((each) =>
    element(
      'div',
      { className: 'review-other' },
      element('p', { className: 'label' }, labels.other),
      ...wordingElements(each, labels),
    ),
  ),
];

const wordingElements = ({ passage, when }: Wording, { written }: Labels): HTMLElement[] => [
  ...elementsOf(passage),
  ...(when === undefined ? [] : [element('p', { className: 'review-when' }, written(when))]),
];

/** Names that may run either way, with a dot between. */
export const namesInLine = (names: readonly string[]): (Node | string)[] =>
  names.flatMap((name, index) => [...(index > 0 ? [' · '] : []), element('bdi', {}, name)]);
