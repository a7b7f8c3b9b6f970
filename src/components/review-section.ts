// One opened file on the coach's page, from its date to its last answer.
import { partsOf, type BackupDocument } from '../answers/passage.ts';
import { element } from '../fields/dom.ts';
import { dayOf, documentOfFile, type OpenedFile, type Say } from './opened-file.ts';
import type { Prompts } from './prompts.ts';
import { labelsIn, namesInLine, partElement } from './show-document.ts';

export function sectionOf(
  file: OpenedFile,
  prompts: Prompts,
  say: Say,
  close: () => void,
): HTMLElement {
  const document = documentOfFile(file, prompts);
  const parts = partsOf(document);
  const count = parts.reduce((sum, { answers }) => sum + answers.length, 0);
  const day = dayOf(file, prompts.language);
  const title = day === undefined ? say('review.undated') : say('review.saved', { date: day });
  const from = [file.brand?.name, file.name].filter((each) => each !== undefined);
  return element(
    'section',
    { className: 'review-file' },
    element(
      'header',
      { className: 'review-head' },
      element('h2', { tabIndex: -1 }, title),
      closeButton(file.name, say, close),
      element('p', { className: 'eyebrow' }, ...namesInLine(from)),
    ),
    ...(isFromElsewhere(file, prompts)
      ? [element('p', { className: 'hint' }, say('review.elsewhere'))]
      : []),
    ...warningsOf(file, say).map((text) => element('p', { className: 'trouble' }, text)),
    element(
      'details',
      { open: true },
      element('summary', {}, say('review.count', { count })),
      ...parts.map((part) => partElement(part, labelsIn(say))),
      ...unreadOf(document),
    ),
  );
}

function closeButton(name: string, say: Say, close: () => void): HTMLElement {
  const button = element(
    'button',
    { type: 'button' },
    say('review.close'),
    element('span', { className: 'visually-hidden' }, ` ${say('text.quoted', { words: name })}`),
  );
  button.addEventListener('click', close);
  return button;
}

/** Whether its questions may be worded otherwise here than where it was filled in. */
const isFromElsewhere = ({ brand }: OpenedFile, prompts: Prompts): boolean =>
  brand !== undefined && prompts.sheets.length > 0 && brand.id !== prompts.brand.id;

const warningsOf = ({ damaged, rejected }: OpenedFile, say: Say): string[] => [
  ...(damaged ? [say('review.damaged')] : []),
  ...(rejected.length > 0 ? [say('review.rejected', { count: rejected.length })] : []),
];

const unreadOf = ({ unread }: BackupDocument): HTMLElement[] =>
  unread
    ? [
        element(
          'section',
          { className: 'review-part' },
          element('h3', {}, unread.title),
          ...(unread.lines ?? []).map((line) => element('p', { className: 'hint' }, line)),
          ...unread.texts.map(({ text }) => element('pre', {}, text)),
        ),
      ]
    : [];
