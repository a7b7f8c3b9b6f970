import { expect, test } from 'vitest';
import { largestFile, readFile } from '../../../src/answers/file.ts';
import { corpus } from './hostile/corpus.ts';
import { hostileExport } from './hostile/hostile-words.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

test.each(corpus.map((file) => [file.name, file] as const))('%s', (_name, { bytes, expected }) => {
  const verdict = readFile(bytes);
  if (verdict.kind !== 'answers') {
    expect(verdict.kind).toBe(expected.kind);
    return;
  }
  const { kind, damaged, answers, rejected } = verdict;
  expect({ kind, damaged, ids: [...answers.keys()], rejected }).toEqual(expected);
  expect('polluted' in {}).toBe(false);
});

test('what a kept file holds is what was written', () => {
  for (const name of ['backup.html', 'export.json', 'saved-by-a-phone.mhtml', 'utf-16-big.html']) {
    const file = corpus.find((each) => each.name === name);
    expect(readFile(file?.bytes ?? new Uint8Array())).toEqual({
      kind: 'answers',
      damaged: false,
      rejected: [],
      ...hostileExport,
    });
  }
});

test('a file that is too large is not looked into', () => {
  expect(readFile(new Uint8Array(largestFile + 1))).toEqual({ kind: 'too-large' });
});

test.each([
  ['tags', '<pre id="groundwork-answers" ', '<'],
  ['names', '<pre id=groundwork-answers id=groundwork-answers ', ''],
  ['elements', '<pre id="groundwork-answers">{', ''],
  ['entities', '<pre id="groundwork-answers">{&amp;amp;amp;#34;', ''],
  ['white space', '<pre id   \t   ', ''],
  ['attributes', '<pre data-sha256 = data-sha256   =', ''],
  ['brackets', '{"format":"groundwork-answers","version":1,"answers":{"a/a":[', ''],
])('a file made of %s to keep a device busy gets its verdict soon', (_case, piece, end) => {
  const start = performance.now();
  readFile(utf8(piece.repeat(4_000_000 / piece.length) + end));
  expect(performance.now() - start).toBeLessThan(2000);
});
