import fc from 'fast-check';
import { markdownToMdast } from 'satteri';
import { expect, test } from 'vitest';
import { writeMarkdown } from '../../../src/answers/export-markdown.ts';
import { printable, type Passage } from '../../../src/answers/passage.ts';
import { anyDocument, anyText } from './arbitraries.ts';
import { sampleDocument } from './sample.ts';

const withPassage = (passage: Passage) =>
  writeMarkdown({
    language: 'en',
    direction: 'ltr',
    title: 'Title',
    center: 'Center',
    lines: [],
    sheets: [
      { title: 'Sheet', answers: [{ prompt: 'Prompt', passage }] },
      { title: 'Next sheet', answers: [] },
    ],
    labels: { other: 'Other' },
  });

test('a document reads as one would write it', () => {
  const markdown = writeMarkdown(sampleDocument);
  expect(markdown).toContain(`# My workbook

**Harbour Street Career Center**
`);
  expect(markdown).toContain(`### What will you hold to? The most important one first

1. No shift begins before seven.
2. I hear`);
  expect(markdown).toContain(`1. **Step**${'  '}
   Call Amira about the opening at the port authority

   **By**${'  '}
   20 May 2026
`);
});

test.each([
  ['# no heading', '\\# no heading'],
  ['1. no list', '1\\. no list'],
  ['- no list', '\\- no list'],
  ['a *b* <c> `d`', 'a \\*b\\* \\<c\\> \\`d\\`'],
  ['one\ntwo', 'one  \ntwo'],
  ['one\n    two', `one  \n${'\u00a0'.repeat(4)}two`],
  ['title\n===', 'title  \n\\==='],
])('signs stay signs: %j', (text, expected) => {
  expect(withPassage({ kind: 'text', text })).toContain(`### Prompt\n\n${expected}\n\n`);
});

/** Signs that mean something in one Markdown or another. */
const signs = fc.stringMatching(/^[-#*_1.)( \t\n\xa0`~<>[\]{}|\\=+:;&!^@$%/"a]*$/);

test('whatever a client wrote is text, with its line breaks', () => {
  fc.assert(
    fc.property(fc.oneof(anyText, signs), fc.boolean(), (text, isListed) => {
      const markdown = withPassage(
        isListed ? { kind: 'list', items: ['first', text] } : { kind: 'text', text },
      );
      const tree = markdownToMdast(markdown) as Node;
      const shown = tree.children?.slice(4, -1) ?? [];
      expect(kindsIn(shown)).toEqual([]);
      const lines = shown.flatMap(linesIn);
      const expected = linesOf(text);
      expect(isListed ? lines.slice(1) : lines).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

test('the headings of a document are its own', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const { children = [] } = markdownToMdast(writeMarkdown(document)) as Node;
      const count = (depth: number) =>
        children.filter((node) => node.type === 'heading' && node.depth === depth).length;
      expect(count(1)).toBe(1);
      expect(count(2)).toBe(
        document.sheets.length + (document.earlier ? 1 : 0) + (document.unread ? 1 : 0),
      );
    }),
  );
});

interface Node {
  readonly type: string;
  readonly depth?: number;
  readonly value?: string;
  readonly children?: readonly Node[];
}

// Addresses become links in some Markdowns, which changes no word of them.
const wanted = new Set(['text', 'break', 'paragraph', 'list', 'listItem', 'link']);

/** What is in some nodes that a client's words must not have made. */
const kindsIn = (nodes: readonly Node[]): string[] =>
  nodes.flatMap(({ type, children = [] }) => [
    ...(wanted.has(type) ? [] : [type]),
    ...kindsIn(children),
  ]);

/** Lines of text, blank ones left out. */
function linesIn(node: Node): string[] {
  if (node.type !== 'paragraph') return (node.children ?? []).flatMap(linesIn);
  return linesOf(textIn(node));
}

const textIn = ({ type, value = '', children = [] }: Node): string =>
  type === 'break' ? '\n' : value + children.map(textIn).join('');

const linesOf = (text: string) =>
  printable(text)
    .toWellFormed()
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
