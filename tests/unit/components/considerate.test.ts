import { expect, test } from 'vitest';
import { isConsiderate } from '../../../src/components/considerate.ts';

test.each([
  ['on wifi', { type: 'wifi', effectiveType: '4g' }, true, true],
  ['by cable', { type: 'ethernet' }, false, true],
  ['on a phone’s connection', { type: 'cellular', effectiveType: '4g' }, true, false],
  ['where data is to be saved', { saveData: true, type: 'wifi' }, false, false],
  ['where it is slow', { effectiveType: '3g', type: 'wifi' }, false, false],
  ['on a computer that does not tell', {}, false, true],
  ['on a computer that tells its speed alone', { effectiveType: '4g' }, false, true],
  ['on a phone that does not tell', {}, true, false],
])('%s', (_where, connection, isTouched, expected) => {
  expect(isConsiderate(connection, () => isTouched)).toBe(expected);
});
