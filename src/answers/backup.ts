// A backup: one HTML file that anyone can open and print, with no network and in ten years, and that holds
// the data to bring every answer back. Nothing in it runs, and nothing in it is fetched.
import { dataElement, dataId } from './backup-data.ts';
import { style } from './backup-style.ts';
import { writeExport, type Export } from './export.ts';
import {
  partsOf,
  printable,
  type BackupDocument,
  type DocumentAnswer,
  type DocumentPart,
  type Passage,
  type Wording,
} from './passage.ts';

const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/**
 * Writes a backup. What `document` shows and what `data` holds are the caller's to keep alike; only `data`
 * is ever read back. It comes before the words, so that a file which was cut short has lost none of it.
 */
export function writeBackup(document: BackupDocument, data: Export): string {
  const { language, direction, title, center, lines, unread } = document;
  return [
    '<!doctype html>',
    `<html lang="${escaped(language)}" dir="${direction}">`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="generator" content="${dataId}">`,
    `<title>${escaped(`${title} · ${center}`)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    dataElement(writeExport(data)),
    '<header>',
    words('p', center, 'center'),
    words('h1', title),
    ...lines.map(lineOf),
    '</header>',
    '<main>',
    ...partsOf(document).flatMap((part) =>
      section(
        part,
        part.answers.flatMap((answer) => answerOf(answer, document.labels)),
      ),
    ),
    ...(unread ? section(unread, unread.texts.flatMap(rawOf)) : []),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const section = (
  { title, lines = [] }: Omit<DocumentPart, 'answers'>,
  inner: readonly string[],
) => ['<section>', words('h2', title), ...lines.map(lineOf), ...inner, '</section>'];

const lineOf = (line: string) => words('p', line, 'line');

const answerOf = (
  { prompt, others = [], ...own }: DocumentAnswer,
  labels: BackupDocument['labels'],
) => [
  '<div class="answer">',
  words('h3', prompt),
  ...wordingOf(own),
  ...others.flatMap((other) => [
    '<div class="other">',
    words('h4', labels.other),
    ...wordingOf(other),
    '</div>',
  ]),
  '</div>',
];

const wordingOf = ({ passage, when }: Wording) => [
  passageOf(passage),
  ...(when === undefined ? [] : [words('p', when, 'when')]),
];

function passageOf(passage: Passage): string {
  switch (passage.kind) {
    case 'text':
      return words('p', passage.text, 'said');
    case 'list': {
      const items = passage.items.map((item) => words('li', item)).join('\n');
      return passage.ranked
        ? `<ol class="said ranked">\n${items}\n</ol>`
        : `<ul class="said">\n${items}\n</ul>`;
    }
    case 'groups':
      return `<ol class="said">\n${passage.groups.map(groupOf).join('\n')}\n</ol>`;
  }
}

const groupOf = (group: Extract<Passage, { kind: 'groups' }>['groups'][number]) =>
  `<li><dl>${group.map(({ label, text }) => words('dt', label) + words('dd', text)).join('')}</dl></li>`;

const rawOf = ({ name, text }: { readonly name: string; readonly text: string }) => [
  '<div class="answer">',
  words('h3', name),
  // A parser drops one line break at the start of such an element.
  words('pre', `\n${text}`, 'raw'),
  '</div>',
];

/** An element with text in it, which says by itself which way it runs. */
const words = (tag: string, text: string, name?: string) =>
  `<${tag}${name === undefined ? '' : ` class="${name}"`} dir="auto">${escaped(text)}</${tag}>`;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const escaped = (text: string) =>
  printable(text).replace(/[&<>"']/g, (sign) => entities[sign] ?? '');
