import fc from 'fast-check';
import { expect, test } from 'vitest';
import { countsOf } from '../../../src/fields/tally/counts.ts';
import { groupsOf } from '../../../src/fields/words.ts';
import { jsonWith } from './workbook.ts';

test('counts what is done in each session, in the order in which sessions come', () => {
  const commitments = [
    { session: 'Session 2', status: 'done' },
    { session: 'Session 1', status: 'open' },
    { session: ' Session 2 ', status: 'dropped' },
    { status: 'done' },
  ];
  expect(countsOf(commitments, 'session', { status: ['done', 'dropped'] })).toEqual([
    { group: 'Session 2', count: 2, total: 2 },
    { group: 'Session 1', count: 0, total: 1 },
    { group: '', count: 1, total: 1 },
  ]);
});

test('every record of any value is in one group', () => {
  fc.assert(
    fc.property(jsonWith(['session', 'status', 'done']), (value) => {
      const counts = countsOf(value, 'session', { status: 'done' });
      expect(counts.reduce((sum, { total }) => sum + total, 0)).toBe(groupsOf(value).length);
      expect(new Set(counts.map(({ group }) => group)).size).toBe(counts.length);
      expect(counts.every(({ count, total }) => count <= total)).toBe(true);
    }),
  );
});
