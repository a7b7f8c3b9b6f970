import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCounted, textsIn } from '../../../src/fields/has-content.ts';
import { jsonWith } from './workbook.ts';

test('finds the texts and numbers of any value, in order, and nothing blank', () => {
  expect(textsIn([{ what: 'Call', steps: ['one', ' '], scale: 0, by: '' }, null, true])).toEqual([
    'Call',
    'one',
    '0',
  ]);
  fc.assert(
    fc.property(jsonWith(['x']), (value) => {
      expect(textsIn(value).every((text) => text.trim() !== '')).toBe(true);
    }),
  );
});

test('a sentence says what is in its blanks, not what its template says', () => {
  const sentence = (when: string) => ({ blanks: { when }, sentence: `If ${when || '…'}, I go.` });
  expect([textsIn(sentence('')), textsIn(sentence('it rains'))]).toEqual([[], ['it rains']]);
});

test('a ranking fills itself, and so does not count', () => {
  expect([{ type: 'list' }, { type: 'ranking' }].map(isCounted)).toEqual([true, false]);
});
