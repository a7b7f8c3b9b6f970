import { expect, test } from 'vitest';
import { pointsOf } from '../../../src/fields/trend/points.ts';

test('a trend has the records with both a day and a number, the earliest first', () => {
  const reviews = [
    { when: '2027-03-15', score: 6 },
    { when: '2026-11-24', score: 0 },
    { when: '2026-02-30', score: 1 },
    { when: '2026-12-01', score: '4' },
    { when: '2026-12-02' },
    { score: 3 },
    'no record',
    { when: '2026-11-24', score: 5 },
  ];
  expect(pointsOf(reviews, { when: 'when', value: 'score' })).toEqual([
    { day: '2026-11-24', number: 0 },
    { day: '2026-11-24', number: 5 },
    { day: '2027-03-15', number: 6 },
  ]);
  expect(pointsOf(undefined, { when: 'when', value: 'score' })).toEqual([]);
});
