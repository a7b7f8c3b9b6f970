// A document as Markdown, for whatever program a client writes in. No sign of a client's means anything in it.
import {
  partsOf,
  printable,
  type BackupDocument,
  type DocumentAnswer,
  type DocumentPart,
  type Passage,
  type Wording,
} from './passage.ts';

export function writeMarkdown(document: BackupDocument): string {
  const { title, center, lines, unread } = document;
  const blocks = [
    `# ${inLine(title)}`,
    marked('**', center),
    ...lines.map(literal),
    ...partsOf(document).flatMap((part) => [
      ...headOf(part),
      ...part.answers.flatMap((answer) => answerOf(answer, document)),
    ]),
    ...(unread
      ? [
          ...headOf(unread),
          ...unread.texts.flatMap(({ name, text }) => [`### ${inLine(name)}`, fenced(text)]),
        ]
      : []),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}

const headOf = ({ title, lines = [] }: Omit<DocumentPart, 'answers'>) => [
  `## ${inLine(title)}`,
  ...lines.map(literal),
];

const answerOf = ({ prompt, others = [], ...own }: DocumentAnswer, { labels }: BackupDocument) => [
  `### ${inLine(prompt)}`,
  ...wordingOf(own),
  ...others.flatMap((other) => [`#### ${inLine(labels.other)}`, ...wordingOf(other)]),
];

const wordingOf = ({ passage, when }: Wording) => [passageOf(passage), marked('*', when ?? '')];

function passageOf(passage: Passage): string {
  switch (passage.kind) {
    case 'text':
      return literal(passage.text);
    case 'list':
      return listOf(passage.items.map(literal), passage.ranked);
    case 'groups':
      return listOf(
        passage.groups.map((group) =>
          group
            .map(({ label, text }) =>
              [marked('**', label), literal(text)].filter((line) => line !== '').join(hardBreak),
            )
            .join('\n\n'),
        ),
        true,
      );
  }
}

function listOf(items: readonly string[], isNumbered = false): string {
  return items
    .map((item, index) => {
      const marker = isNumbered ? `${index + 1}. ` : '- ';
      const indent = ' '.repeat(marker.length);
      return marker + item.replace(/\n(?!\n)/g, `\n${indent}`);
    })
    .join('\n');
}

const hardBreak = '  \n';

/** Text of one line or many. */
function literal(text: string): string {
  return printable(text)
    .trim()
    .split('\n')
    .map(literalLine)
    .join('\n')
    .replace(/([^\n])\n(?=[^\n])/g, `$1${hardBreak}`);
}

function literalLine(line: string): string {
  return (
    line
      .trimEnd()
      .replace(/[\\`*_[\]<>&#~|$]/g, '\\$&')
      // Where an address became a link by itself, these would show in it.
      .replace(/:(?=\/\/)/g, '\\$&')
      .replace(/\b(www)\./gi, '$1\\.')
      .replace(/^[ \t]+/, (space) => '\u00a0'.repeat(space.length))
      .replace(/^[-+=:]/, '\\$&')
      .replace(/^(\d+)([.)])/, '$1\\$2')
  );
}

const inLine = (text: string) => literalLine(printable(text).replace(/\s+/g, ' ').trim());

/** Nothing at all for blank text: the marks alone would mean something else. */
const marked = (mark: string, text: string) =>
  text.trim() === '' ? '' : mark + inLine(text) + mark;

/** Text as it is, between fences longer than any in it. */
function fenced(text: string): string {
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, { length }) => Math.max(longest, length), 2) + 1);
  return `${fence}\n${printable(text)}\n${fence}`;
}
