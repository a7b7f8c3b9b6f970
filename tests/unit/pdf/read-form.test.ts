// Filled worksheets as programs for PDFs leave them, and files that only look like it.
import { deflateSync } from 'node:zlib';
import { PDFDocument, PDFHexString } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isPdf } from '../../../src/pdf/is-pdf.ts';
import { readForm } from '../../../src/pdf/read-form.ts';
import { filledPdf, rawPdf } from './filled.ts';

const knowsAll = () => true;
const knowsNone = () => false;
const read = (bytes: Uint8Array, knows: (name: string) => boolean = knowsNone) =>
  readForm(bytes, knows);

const valuesOf = async (bytes: Uint8Array) => {
  const found = await read(bytes);
  return found.kind === 'form' ? Object.fromEntries(found.values) : found.kind;
};

const words = {
  'sheet.emoji': '👩🏽‍💻 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'sheet.cjk': '漢字かな 한글',
  'sheet.marks': 'e\u0301 a\u0308\u0323',
  'sheet.rtl': 'שלום, (1) مرحبا',
  'sheet.long': 'word '.repeat(1000).trim(),
  'sheet.lines': 'one\n\n  two\nthree',
  'sheet.records.2.part': 'deep',
};

test.each([false, true])(
  'every kind of control is read, in object streams: %s',
  async (objectStreams) => {
    const bytes = await filledPdf({
      texts: { ...words, 'sheet.blank': '', 'sheet.space': ' \n' },
      ticked: ['sheet.list.some-id', 'sheet.pick.other/field'],
      unticked: ['sheet.list.other-id'],
      radios: { 'sheet.scale': [['0', '1', '7'], '7'], 'sheet.none': [['a', 'b']] },
      lists: { 'sheet.choice': [['one-thing', 'another'], 'another'] },
      objectStreams,
    });
    expect(isPdf(bytes)).toBe(true);
    const found = await read(bytes);
    expect(found).toMatchObject({ kind: 'form', form: { brand: 'groundwork', language: 'en' } });
    const {
      'sheet.list.some-id': some,
      'sheet.pick.other/field': other,
      ...rest
    } = found.kind === 'form' ? Object.fromEntries(found.values) : {};
    expect(some).toBeTruthy();
    expect(other).toBeTruthy();
    expect(rest).toEqual({ ...words, 'sheet.scale': '7', 'sheet.choice': 'another' });
  },
);

test('a later value at the end of the file counts, whatever a page shows', async () => {
  const bytes = await filledPdf({ texts: { 'sheet.field': 'early' }, objectStreams: true });
  const pdf = await PDFDocument.load(bytes, { forIncrementalUpdate: true });
  pdf.getForm().getTextField('sheet.field').acroField.setValue(PDFHexString.fromText('late'));
  const snapshot = pdf.takeSnapshot();
  for (const [ref, object] of pdf.context.enumerateIndirectObjects()) {
    if (object === pdf.getForm().getTextField('sheet.field').acroField.dict)
      snapshot.markRefForSave(ref);
  }
  const update = await pdf.saveIncremental(snapshot);
  expect(await valuesOf(Buffer.concat([bytes, update]))).toEqual({ 'sheet.field': 'late' });
});

/** A form with one field `a.b`, whose entries these are. */
const field = (entries: string, ...more: string[]) =>
  rawPdf([
    '<< /Type /Catalog /AcroForm << /Fields [2 0 R] >> /GroundworkForm << /Version 1 >> >>',
    '<< /T (a) /Kids [3 0 R] >>',
    `<< /T (b) /Parent 2 0 R ${entries} >>`,
    ...more,
  ]);

test.each([
  ['an old encoding', '/FT /Tx /V (caf\\351 \\240 \\(x\\))', 'café € (x)'],
  ['UTF-8', '/FT /Tx /V <EFBBBF E6BCA2>', '漢'],
  ['UTF-16 with a language', '/FT /Tx /V <FEFF 001B 0065 006E 001B 0041>', 'A'],
  ['line breaks of all programs', '/FT /Tx /V (a\\rb\\r\\nc\\nd)', 'a\nb\nc\nd'],
  ['a stream', '/FT /Tx /V 4 0 R', 'from a stream'],
  ['a value that nobody calls anything', '/V (plain)', 'plain'],
  ['a radio button by its number', '/FT /Btn /Opt [(zero) (one)] /V /1', 'one'],
  ['a list by what it shows', '/FT /Ch /Opt [[(a-b) (A or B)]] /V (A or B)', 'a-b'],
  ['a box that only its own widget knows of', '/FT /Btn /AS /Yes', 'Yes'],
  ['a box that is off', '/FT /Btn /V /Off /AS /Off', undefined],
  ['nothing', '/FT /Tx', undefined],
])('%s', async (_what, entries, expected) => {
  const bytes = field(entries, '<< /Length 13 >>\nstream\nfrom a stream\nendstream');
  expect(await valuesOf(bytes)).toEqual(expected === undefined ? {} : { 'a.b': expected });
});

test('a value counts for the fields below it', async () => {
  const bytes = rawPdf([
    '<< /Type /Catalog /AcroForm << /Fields [2 0 R] >> /GroundworkForm << /Version 1 >> >>',
    '<< /T (a) /FT /Tx /V (from above) /Kids [3 0 R] >>',
    '<< /Parent 2 0 R /Subtype /Widget >>',
  ]);
  expect(await valuesOf(bytes)).toEqual({ a: 'from above' });
});

test('without its mark a form is known by the names of its fields', async () => {
  const bytes = await filledPdf({ texts: { 'sheet.field': 'x' }, mark: undefined });
  expect(await read(bytes, (name) => name === 'sheet.field')).toMatchObject({ kind: 'form' });
  expect(await read(bytes)).toEqual({ kind: 'foreign' });
});

test('a form of a later version, and one behind a password, are told from ours', async () => {
  const later = await filledPdf({ texts: { 'sheet.field': 'x' }, mark: { version: 2 } });
  expect(await read(later)).toEqual({ kind: 'newer', version: 2 });
  const pdf = await PDFDocument.load(await filledPdf({ texts: { 'sheet.field': 'x' } }));
  pdf.encrypt({ userPassword: 'secret', ownerPassword: 'secret' });
  for (const useObjectStreams of [false, true]) {
    const locked = await pdf.save({ updateFieldAppearances: false, useObjectStreams });
    expect(await read(locked, knowsAll)).toEqual({ kind: 'encrypted' });
  }
});

test('a tree that goes round in circles ends', async () => {
  const catalog =
    '<< /Type /Catalog /AcroForm << /Fields [2 0 R 3 0 R] >> /GroundworkForm << >> >>';
  const bytes = rawPdf([
    catalog,
    '<< /T (a) /Kids [3 0 R 2 0 R 4 0 R] /Parent 3 0 R >>',
    '<< /T (b) /Kids [2 0 R] /Parent 2 0 R >>',
    '<< /T (__proto__) /V (words) >>',
  ]);
  const found = await read(bytes);
  expect(found.kind === 'form' && [...found.values]).toEqual([['a.__proto__', 'words']]);
  expect(Object.prototype).not.toHaveProperty('words');
  const selves = field('/V 4 0 R', '[4 0 R]');
  expect(['form', 'unreadable']).toContain((await read(selves)).kind);
});

const catalog =
  '<< /Type /Catalog /AcroForm << /Fields 3 0 R >> /GroundworkForm << /Version 1 >> >>';
const packed = (content: Buffer, entries: string) =>
  `<< ${entries} /Filter /FlateDecode /Length ${content.length} >>\nstream\n${content.toString('latin1')}\nendstream`;

test.each([
  [
    'a stream that unpacks to more than a device has',
    () => {
      const bomb = deflateSync(Buffer.alloc(100 * 1024 * 1024));
      return rawPdf([catalog, packed(bomb, '/Type /ObjStm /N 1 /First 4'), '[]']);
    },
  ],
  [
    'one that unpacks as a value',
    () => field('/V 4 0 R', packed(deflateSync(Buffer.alloc(100 * 1024 * 1024)), '')),
  ],
  ['nothing but brackets', () => rawPdf([catalog, '[[<<'.repeat(500_000), '[]'])],
  ['many beginnings and no end', () => Buffer.from(`%PDF-1.7\n${'1 0 obj (\n'.repeat(400_000)}`)],
  [
    'a stream that begins before it ends',
    () => rawPdf([catalog, '<< /Length -40 >> stream endstream', '[]']),
  ],
  [
    'a table with a thousand million rows',
    () =>
      rawPdf([
        catalog,
        packed(
          deflateSync(Buffer.from('x')),
          '/Type /XRef /Size 9 /W [0 0 0] /Index [0 1000000000]',
        ),
        '[]',
      ]),
  ],
  [
    'one object a hundred thousand times',
    () => {
      const index = '7 0 '.repeat(100_000);
      const content = deflateSync(Buffer.from(`${index}[${'1 '.repeat(100_000)}]`));
      return rawPdf([
        catalog,
        packed(content, `/Type /ObjStm /N 100000 /First ${index.length}`),
        '[]',
      ]);
    },
  ],
])('%s does not keep the page busy', { timeout: 30_000 }, async (_what, make) => {
  const before = performance.now();
  const { kind } = await read(make());
  expect(['form', 'unreadable', 'foreign']).toContain(kind);
  expect(performance.now() - before).toBeLessThan(20_000);
});

test('whatever is done to a file, it is read or refused', { timeout: 60_000 }, async () => {
  const files = await Promise.all(
    [true, false].map((objectStreams) =>
      filledPdf({
        texts: words,
        ticked: ['sheet.list.a'],
        lists: { 'sheet.c': [['a', 'b'], 'b'] },
        objectStreams,
      }),
    ),
  );
  const change = fc.oneof(
    fc.record({ at: fc.nat(), bytes: fc.uint8Array({ maxLength: 8 }), drop: fc.nat(64) }),
    fc.record({
      at: fc.nat(),
      bytes: fc
        .constantFrom(
          'endobj',
          '9 0 obj',
          '<<',
          '[',
          '(',
          'stream\n',
          '/Kids [1 0 R]',
          '/Length 99999999999',
          '\0',
        )
        .map((text) => new Uint8Array(Buffer.from(text))),
      drop: fc.nat(8),
    }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 6 }),
      async (file, changes) => {
        const bytes = changes.reduce<Uint8Array>((before, { at, bytes: put, drop }) => {
          const place = at % (before.length + 1);
          return Buffer.concat([before.subarray(0, place), put, before.subarray(place + drop)]);
        }, file);
        expect(['form', 'encrypted', 'unreadable', 'foreign', 'newer']).toContain(
          (await read(bytes, knowsAll)).kind,
        );
      },
    ),
    { numRuns: 300 },
  );
});

test('any bytes at all are read or refused', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
      expect((await read(Buffer.concat([Buffer.from('%PDF-1.4\n'), bytes]))).kind).toMatch(
        /unreadable|foreign/,
      );
    }),
  );
});

test('a page or data that speaks of PDFs is none', () => {
  for (const text of ['<html>%PDF-1.4', '{"a":"%PDF-1.4"}', 'words']) {
    expect(isPdf(Buffer.from(text))).toBe(false);
  }
  expect(isPdf(Buffer.from('\ufeff\n%PDF-1.4'))).toBe(true);
});
