import fc from 'fast-check';
import { expect, test } from 'vitest';
import { criterionKinds } from '../../../src/fields/screen/options.ts';
import { criteriaOf, markOf, type Criterion } from '../../../src/fields/screen/criteria.ts';
import { marksOf, type Mark } from '../../../src/fields/screen/marks.ts';
import { judge } from '../../../src/fields/screen/verdict.ts';
import { fieldOf, readingOf } from './workbook.ts';

const nights: Criterion = { text: 'No nights', kind: 'boundary' };
const home: Criterion = { text: 'Home by 16:00', kind: 'must-have' };
const training: Criterion = { text: 'Two days of training', kind: 'preference' };
const criteria = [home, nights, training];

test.each<[string, Record<string, Mark>, string]>([
  [
    'breaks a boundary, whatever else',
    { [nights.text]: 'breaks', [home.text]: 'breaks' },
    'breaks',
  ],
  ['lacks a must-have', { [home.text]: 'breaks', [nights.text]: 'meets' }, 'lacks'],
  [
    'is open while anything is not marked',
    { [home.text]: 'meets', [nights.text]: 'meets' },
    'open',
  ],
  [
    'stands when only a preference is broken',
    { [home.text]: 'meets', [nights.text]: 'meets', [training.text]: 'breaks' },
    'stands',
  ],
])('a role %s', (_case, given, outcome) => {
  expect(judge(criteria, given).outcome).toBe(outcome);
});

const names = ['constructor', '__proto__', 'hasOwnProperty', 'Home by 16:00', 'No nights', '7'];
const mark = fc.constantFrom<Mark>('meets', 'breaks', 'unknown');
const kind = fc.constantFrom(...criterionKinds);
const someCriteria = fc.uniqueArray(fc.record({ text: fc.constantFrom(...names), kind }), {
  selector: ({ text }) => text,
});
const someMarks = fc.array(fc.tuple(fc.constantFrom(...names), mark));

test('a criterion has the mark that it was given, and no other, whatever its name', () => {
  fc.assert(
    fc.property(someMarks, fc.constantFrom(...names), (given, text) => {
      const stored = JSON.stringify(Object.fromEntries(given));
      const kept = marksOf(JSON.parse(stored) as Record<string, Mark>);
      expect(markOf(kept, text)).toBe(new Map(given).get(text) ?? 'unknown');
    }),
  );
});

test('every criterion that is not met is named once, and the gravest of them decides', () => {
  fc.assert(
    fc.property(someCriteria, someMarks, (judged, pairs) => {
      const given = Object.fromEntries(pairs);
      const { outcome, broken, lacking, open, weighed } = judge(judged, given);
      const unmet = judged
        .map(({ text }) => text)
        .filter((text) => markOf(given, text) !== 'meets');
      expect([...broken, ...lacking, ...open, ...weighed].sort()).toEqual(unmet.sort());
      const gravest = [
        ['breaks', broken],
        ['lacks', lacking],
        ['open', open],
      ].find(([, texts]) => texts?.length)?.[0];
      expect(outcome).toBe(gravest ?? 'stands');
    }),
  );
});

test('nothing makes a role look better than it did before one more criterion was broken', () => {
  const gravity = ['stands', 'open', 'lacks', 'breaks'];
  fc.assert(
    fc.property(someCriteria, someMarks, kind, (judged, pairs, another) => {
      const given = Object.fromEntries(pairs);
      const before = judge(judged, given).outcome;
      const more = [...judged, { text: 'One more', kind: another }];
      const after = judge(more, { ...given, 'One more': 'breaks' }).outcome;
      expect(gravity.indexOf(after)).toBeGreaterThanOrEqual(gravity.indexOf(before));
    }),
  );
});

test('criteria come from where the client wrote them, each wording once and in its first kind', () => {
  const fears = fieldOf('records', {
    item: 'fear',
    fields: {
      rule: { type: 'short-text', label: 'Rule' },
      sort: { type: 'choice', label: 'Sort', options: { exclude: 'Exclude', keep: 'Keep' } },
    },
  });
  const reading = readingOf(
    { 'fears/fears': fears, 'wants/list': fieldOf('list', { item: 'must-have' }) },
    {
      'wants/list': ['Home by 16:00', 'No nights'],
      'fears/fears': [
        { rule: 'No nights ', sort: 'exclude' },
        { rule: 'No weekends', sort: 'exclude' },
        { rule: 'A pool', sort: 'keep' },
      ],
    },
  );
  const { criteria: sources } = fieldOf('screen', {
    item: 'role',
    fields: { title: { type: 'short-text', label: 'Title' } },
    criteria: [
      { from: 'wants/list', kind: 'must-have' },
      { from: 'fears/fears', part: 'rule', where: { sort: 'exclude' }, kind: 'boundary' },
    ],
  });
  expect(criteriaOf(sources, reading)).toEqual([
    { text: 'Home by 16:00', kind: 'must-have' },
    { text: 'No nights', kind: 'must-have' },
    { text: 'No weekends', kind: 'boundary' },
  ]);
});
