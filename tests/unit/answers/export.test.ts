import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseExport } from '../../../src/answers/export-parse.ts';
import { writeExport } from '../../../src/answers/export.ts';
import { anyExport, anyTextOr } from './arbitraries.ts';

test('an export comes back whole, in one line or many', () => {
  fc.assert(
    fc.property(anyExport, fc.boolean(), (data, pretty) => {
      const text = writeExport(data, pretty);
      expect(text.includes('\n')).toBe(pretty);
      expect(parseExport(text)).toEqual({ kind: 'answers', rejected: [], ...data });
    }),
  );
});

test('any text at all gets a verdict, and never an exception', () => {
  const shaped = fc.record({
    format: fc.constant('groundwork-answers'),
    version: fc.constantFrom(1, 2, 0, '1'),
    answers: fc.dictionary(fc.string(), fc.jsonValue()),
    brand: fc.jsonValue(),
    made: fc.jsonValue(),
    aside: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
  });
  fc.assert(
    fc.property(anyTextOr(shaped), (text) => {
      expect(['answers', 'newer', 'unreadable']).toContain(parseExport(text).kind);
    }),
  );
});

test('an answer longer than a browser can keep is rejected alone', () => {
  const record = { value: '', revision: 1, time: '2026-01-01T00:00:00Z', type: 't', prompt: 'p' };
  const text = JSON.stringify({
    format: 'groundwork-answers',
    version: 1,
    answers: { 'a/a': record, 'b/b': { ...record, value: 'x'.repeat(5 * 1024 * 1024) } },
    aside: { 'groundwork:x:answer:a/b': 'x'.repeat(5 * 1024 * 1024 + 1) },
  });
  expect(parseExport(text)).toMatchObject({
    answers: new Map([['a/a', record]]),
    aside: new Map(),
    rejected: ['b/b', 'groundwork:x:answer:a/b'],
  });
});
