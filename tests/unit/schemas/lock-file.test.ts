import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lockText, parseLock } from '../../../src/schemas/lock-file.ts';
import { report } from '../../../src/schemas/problems.ts';

const lock = {
  fields: { 'drive/why': 'long-text', 'drive/phrase': 'short-text' },
  retired: { 'drive/old': 'list' },
};
const text = lockText(lock);
const problemsIn = (text: string) => report('', parseLock(text, 'a.json').problems);

test('a lock is written in the order of its ids, and reads as it was', () => {
  expect(text.indexOf('drive/phrase')).toBeLessThan(text.indexOf('drive/why'));
  expect(parseLock(text, 'a.json')).toMatchObject({ lock, problems: [] });
});

test('where there is none yet, nothing is published', () => {
  expect(parseLock(undefined, 'a.json').lock).toEqual({ fields: {}, retired: {} });
});

test('the place of an id is its line', () => {
  const { placeOf } = parseLock(text, 'a.json');
  expect(placeOf(['fields', 'drive/why'])).toEqual({ file: 'a.json', line: 6, column: 5 });
});

describe('a lock that cannot be read is named with its place', () => {
  test.each([
    ['a comma too many', text.replace('"list"', '"list",'), '10:3 This is not valid JSON'],
    ['a comma too few', text.replace('"long-text"', '"a" "b"'), '6:22 This is not valid JSON'],
    ['words', 'words', '1:1 This is not valid JSON'],
    ['nothing', '', '1:1 This is not valid JSON'],
    ['half a file', text.slice(0, 120), 'This is not valid JSON'],
    [
      'a bare word for a type',
      text.replace('"list"', 'list'),
      "9:18 This is not valid JSON: Unexpected token 'l'; mend",
    ],
    [
      'a merge',
      text.replace('    "drive/why"', '<<<<<<< ours\n    "drive/why"'),
      '6:1 A merge left its marks here',
    ],
    ['an id twice', text.replace('drive/why', 'drive/phrase'), '"drive/phrase" is written twice'],
    ['an id in both parts', text.replace('drive/old', 'drive/why'), 'stands under "fields" too'],
    [
      'an id that is none',
      text.replace('drive/old', 'old'),
      '9:12 "retired.old" must be an answer',
    ],
    ['a type that is none', text.replace('"list"', '7'), '"retired.drive/old" must be text'],
    ['another version', text.replace('1', '2'), '3:14 "version" must be one of 1'],
    ['a list', '[]', '1:1 The lock must be a mapping'],
    ['a part that is missing', text.replace('retired', 'gone'), 'The lock has no option "gone"'],
  ])('%s', (_what, broken, words) => {
    expect(problemsIn(broken)).toContain(words);
    expect(problemsIn(broken)).toMatch(/^\n {2}a\.json:\d+:\d+ /);
    expect(parseLock(broken, 'a.json').lock).toBeUndefined();
  });

  test('whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        const { lock, problems } = parseLock(any, 'a.json');
        expect(lock === undefined).toBe(problems.length > 0);
      }),
    );
  });
});
