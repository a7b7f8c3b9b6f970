import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { readFileSync } from 'node:fs';
import { htmlToHast, type HastNode } from 'satteri';
import { expect, test } from 'vitest';
import { writeBackup } from '../../../src/answers/backup.ts';
import { parseEnvelope } from '../../../src/answers/envelope.ts';
import { writeExport } from '../../../src/answers/export.ts';
import { readFile } from '../../../src/answers/file.ts';
import {
  partsOf,
  printable,
  type BackupDocument,
  type Passage,
} from '../../../src/answers/passage.ts';
import { anyDocument, anyExport } from './arbitraries.ts';
import { keptBackup } from './hostile/corpus.ts';
import { hostileDocument, hostileExport } from './hostile/hostile-words.ts';
import { sampleDocument } from './sample.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('what is written comes back, whatever the records and the words around them', () => {
  fc.assert(
    fc.property(anyDocument, anyExport, (document, data) => {
      const whole = { kind: 'answers', damaged: false, rejected: [], ...data };
      expect(readFile(utf8(writeBackup(document, data)))).toEqual(whole);
      expect(readFile(utf8(writeExport(data, true)))).toEqual(whole);
    }),
  );
});

test('an older Groundwork finds an envelope in it', () => {
  fc.assert(
    fc.property(anyExport, (data) => {
      expect(parseEnvelope(writeExport(data))).toEqual({
        kind: 'answers',
        answers: data.answers,
        rejected: [],
      });
    }),
  );
});

test('a backup is valid HTML', async () => {
  const validator = new HtmlValidate(
    JSON.parse(readFileSync('tests/html-validate.json', 'utf8')) as object,
  );
  for (const html of [writeBackup(sampleDocument, hostileExport), keptBackup]) {
    const { results } = await validator.validateString(html, 'backup.html');
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  }
});

test('nothing in a backup runs, leads out of it or is fetched', () => {
  fc.assert(
    fc.property(anyDocument, anyExport, (document, data) => {
      expectHarmless(writeBackup(document, data));
    }),
  );
  expectHarmless(keptBackup);
  expectHarmless(writeBackup(hostileDocument, hostileExport));
});

test('every word of a document is on it, as text', () => {
  fc.assert(
    fc.property(anyDocument, anyExport, (document, data) => {
      const shown = elementsOf(htmlToHast(writeBackup(document, data))).filter(
        ({ tagName, properties }) => tagName !== 'html' && 'dir' in (properties ?? {}),
      );
      expect(shown.map(textIn)).toEqual(textsOf(document).map(parsed));
    }),
  );
});

/** The elements that a backup is made of. There is none among them that could do anything. */
const harmless = new Set(
  'html head meta title style body header main section div h1 h2 h3 h4 p ul ol li dl dt dd pre'.split(
    ' ',
  ),
);
const plain = new Set(
  'lang dir charSet httpEquiv content name className hidden id dataSha256'.split(' '),
);

function expectHarmless(html: string): void {
  expect(html).not.toMatch(/<script/i);
  for (const { tagName, properties } of elementsOf(htmlToHast(html))) {
    expect(harmless).toContain(tagName);
    for (const [name, value] of Object.entries(properties ?? {})) {
      expect(plain).toContain(name);
      expect(String(value)).not.toMatch(/javascript:|https?:|\/\//i);
    }
  }
  expect(/<style>([^]*?)<\/style>/.exec(html)?.[1]).not.toMatch(/url\(|@import/);
}

interface Element {
  readonly tagName?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly unknown[];
}

function elementsOf(node: HastNode | Element): Element[] {
  const { tagName, children = [] } = node as Element;
  return [
    ...(tagName === undefined ? [] : [node as Element]),
    ...children.flatMap((child) => elementsOf(child as Element)),
  ];
}

const textIn = (node: unknown): string => {
  const { value = '', children = [] } = node as { value?: string; children?: unknown[] };
  return value + children.map(textIn).join('');
};

/** As a file in UTF-8 has it: half a sign is none. */
const parsed = (text: string) => printable(text).toWellFormed();

function textsOf(document: BackupDocument): string[] {
  const { center, title, lines, unread, labels } = document;
  const wording = ({ passage, when }: { passage: Passage; when?: string }) => [
    ...(passage.kind === 'text'
      ? [passage.text]
      : passage.kind === 'list'
        ? passage.items
        : passage.groups.flat().flatMap(({ label, text }) => [label, text])),
    ...(when === undefined ? [] : [when]),
  ];
  return [
    center,
    title,
    ...lines,
    ...partsOf(document).flatMap((part) => [
      part.title,
      ...(part.lines ?? []),
      ...part.answers.flatMap(({ prompt, others = [], ...own }) => [
        prompt,
        ...wording(own),
        ...others.flatMap((other) => [labels.other, ...wording(other)]),
      ]),
    ]),
    ...(unread
      ? [
          unread.title,
          ...(unread.lines ?? []),
          ...unread.texts.flatMap(({ name, text }) => [name, text]),
        ]
      : []),
  ];
}
