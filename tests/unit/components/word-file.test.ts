// Word documents, read back by a program that is none of what wrote them.
import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { printable, type BackupDocument, type Passage } from '../../../src/answers/passage.ts';
import { paperIn } from '../../../src/components/paper.ts';
import { writeWord } from '../../../src/components/word-file.ts';
import { anyDocument, anyText } from '../answers/arbitraries.ts';
import { sampleDocument } from '../answers/sample.ts';
import { unzipped } from './unzip.ts';

const written = async (document: BackupDocument) =>
  Buffer.from(await writeWord(document, { paper: 'A4' }));

const htmlOf = async (document: BackupDocument) => {
  const buffer = await written(document);
  const { value } = await mammoth.convertToHtml(
    { buffer },
    { styleMap: ["p[style-name='Title'] => h1.title:fresh"] },
  );
  return value;
};

const withPassages = (...passages: Passage[]): BackupDocument => ({
  language: 'en',
  direction: 'ltr',
  title: 'Title',
  center: 'Center',
  lines: [],
  sheets: [{ title: 'Sheet', answers: passages.map((passage) => ({ prompt: 'Prompt', passage })) }],
  labels: { other: 'Other' },
});

const entities = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' } as const;
const decoded = (html: string) =>
  html
    .replaceAll('<br />', '\n')
    .replace(/&(?:amp|lt|gt|quot);/g, (entity) => entities[entity as keyof typeof entities]);

test('a document holds headings, lists, tables and every version, in order', async () => {
  const html = await htmlOf(sampleDocument);
  expect(html).toContain('<h1 class="title">My workbook</h1>');
  expect(html).toContain('<h1>Career drive</h1><h2>What did you want to become');
  expect(html).toContain('again.<br /><br />I liked that');
  expect(html).toContain(
    '<h3>Another version, written elsewhere</h3><p>I see things through the last mile.</p>',
  );
  expect(html).toContain('<ul><li>Being called at night');
  expect(html).toContain('<ol><li>No shift begins before seven.</li>');
  expect(html).toMatch(/<table><thead><tr><th>\s*<p><strong>Step<\/strong><\/p>/);
  expect(html).toContain('<h1>Answers from earlier versions</h1>');
  expect(html).toContain('<h1>Texts that could not be read</h1>');
  expect(decoded(html)).toContain('{"format":"groundwork-answers"');
});

test('each numbered list begins at one', async () => {
  const ranked = { kind: 'list', items: ['one', 'two'], ranked: true } as const;
  const parts = unzipped(await written(withPassages(ranked, ranked)));
  const lists = [...(parts.get('word/document.xml') ?? '').matchAll(/<w:numId w:val="(\d+)"/g)];
  expect(new Set(lists.map(([, id]) => id)).size).toBe(2);
});

test('records too long or too many-sided for a table stand under each other', async () => {
  const group = ['a', 'b', 'c', 'd', 'e'].map((label) => ({ label, text: `text of ${label}` }));
  const long = [{ label: 'a', text: 'word '.repeat(100) }];
  const twice = [group[0], group[0]].map((each) => each ?? { label: '', text: '' });
  for (const groups of [[group], [long], [twice]]) {
    const html = await htmlOf(withPassages({ kind: 'groups', groups }));
    expect(html).not.toContain('<table>');
    expect(html).toContain('<ol><li><strong>a</strong></li></ol><p>');
  }
});

test('it says its title, its center, its language, its paper and its page numbers', async () => {
  const parts = unzipped(await written({ ...sampleDocument, language: 'de-AT' }));
  expect(parts.get('docProps/core.xml')).toContain('<dc:title>My workbook</dc:title>');
  expect(parts.get('docProps/core.xml')).toContain('<dc:creator>Harbour Street Career Center<');
  expect(parts.get('word/styles.xml')).toContain('<w:lang w:val="de-AT"');
  const footers = [...parts].filter(([path]) => path.startsWith('word/footer'));
  expect(footers.map(([, text]) => text).join('')).toMatch(
    /Harbour Street Career Center.*PAGE.*NUMPAGES/,
  );
  expect(parts.get('word/document.xml')).toContain('<w:pgSz w:w="11906" w:h="16838"');
  expect(parts.get('word/document.xml')).toContain('<w:tblHeader/>');
});

test('text from right to left says so, also inside of other text', async () => {
  const text = 'She said שלום, רבה and left';
  const parts = unzipped(
    await written(withPassages({ kind: 'text', text }, { kind: 'text', text: 'שלום (1) ABC' })),
  );
  const document = parts.get('word/document.xml') ?? '';
  expect(document).toMatch(/<w:rtl\/><\/w:rPr><w:t xml:space="preserve">שלום, רבה <\/w:t>/);
  expect(document).toMatch(/<w:bidi\/><\/w:pPr><w:r><w:rPr><w:rtl\/><\/w:rPr><w:t[^>]*>שלום \(</);
});

/** What is left of a text where XML has no place for all of it. */
const storable = (text: string) =>
  printable(text)
    .toWellFormed()
    .replace(/[\ufffe\uffff]/g, '\ufffd');

test('whatever a client wrote comes back word for word', async () => {
  const hard = fc.constantFrom(
    '👩🏽‍💻 漢字 e\u0301',
    'مرحبا 1, 2\n\tשלום',
    '\ud800\0\ufffe',
    '  a  b  ',
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(anyText, hard), { minLength: 1 }), async (texts) => {
      const html = await htmlOf(
        withPassages(...texts.map((text) => ({ kind: 'text', text }) as const)),
      );
      const found = [...html.matchAll(/<h2>Prompt<\/h2>(?:<p>(.*?)<\/p>)?(?=<h2>|$)/gs)];
      expect(found.map(([, text = '']) => decoded(text))).toEqual(texts.map(storable));
    }),
    { numRuns: 60 },
  );
});

test('any document at all is a document', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      await expect(htmlOf(document)).resolves.toBeTypeOf('string');
    }),
    { numRuns: 60 },
  );
});

test.each([
  ['en-US', 'Letter'],
  ['es-MX', 'Letter'],
  ['en-GB', 'A4'],
  ['de', 'A4'],
  ['no language', 'A4'],
])('%s prints on %s', (language, paper) => {
  expect(paperIn(language)).toBe(paper);
});
