import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gather } from '../../../src/fields/ranking/gather.ts';
import type { AnsweredField } from '../../../src/fields/registry.ts';
import {
  isBlank,
  plainTextOf,
  textsOf,
  wordsOf,
  wordsOfExcerpt,
  type Excerpt,
} from '../../../src/fields/words.ts';
import { fieldOf, jsonWith, readingOf } from './workbook.ts';

const sort = {
  type: 'choice',
  label: 'Sort',
  options: { exclude: 'Exclude', mitigate: 'Mitigate' },
};
const fears = fieldOf('records', {
  item: 'fear',
  fields: {
    rule: { type: 'short-text', label: 'Rule' },
    by: { type: 'date', label: 'By' },
    steps: { type: 'list', label: 'Steps', item: 'step' },
    sort,
    session: { type: 'short-text', label: 'Session' },
  },
});

describe('an excerpt of records', () => {
  const reading = readingOf(
    { 'fears/fears': fears },
    {
      'fears/fears': [
        { rule: 'No nights', by: '2026-11-24', sort: 'exclude', session: 'Session 1' },
        { rule: 'Training', sort: 'mitigate', steps: ['ask', 'book'], session: 'Session 2' },
        { rule: ' ', sort: 'exclude', session: 'Session 2' },
        { rule: 'Not sorted', by: '2026-02-30', session: 'Session 2' },
      ],
    },
  );
  const items = (excerpt: Omit<Excerpt, 'from'>) =>
    textsOf(wordsOfExcerpt({ from: 'fears/fears', ...excerpt }, reading));

  test.each<[string, Omit<Excerpt, 'from'>, string[]]>([
    ['of one part has its texts', { part: 'rule' }, ['No nights', 'Training', 'Not sorted']],
    ['of a list has each item', { part: 'steps' }, ['ask', 'book']],
    [
      'of several parts has them side by side',
      { part: ['rule', 'by', 'steps'] },
      ['No nights · November 24, 2026', 'Training · ask · book', 'Not sorted'],
    ],
    ['has only what was picked', { part: 'rule', where: { sort: 'exclude' } }, ['No nights']],
    [
      'has any of the picks named',
      { part: 'rule', where: { sort: ['exclude', 'mitigate'] } },
      ['No nights', 'Training'],
    ],
    [
      'leaves out what was picked, and not what has no pick',
      { part: 'rule', except: { sort: 'exclude' } },
      ['Training', 'Not sorted'],
    ],
    [
      'has only the records of the last session',
      { part: 'rule', latest: 'session' },
      ['Training', 'Not sorted'],
    ],
    [
      'has whole records where no part is named',
      { where: { sort: 'mitigate' } },
      ['Training · ask\nbook · Mitigate · Session 2'],
    ],
  ])('%s', (_case, excerpt, expected) => {
    expect(items(excerpt)).toEqual(expected);
  });

  test('has no line for a record that says nothing in the parts that are named', () => {
    const words = wordsOfExcerpt({ from: 'fears/fears', part: ['by', 'steps'] }, reading);
    expect(words).toEqual({ kind: 'list', items: ['November 24, 2026', 'ask · book'] });
  });

  test('is blank where nothing is kept, or there is no such field', () => {
    const excerpts = ['fears/fears', 'gone/gone'].map((from) =>
      wordsOfExcerpt({ from, part: 'rule' }, readingOf({ 'fears/fears': fears }, {})),
    );
    expect(excerpts.map(isBlank)).toEqual([true, true]);
  });
});

test.each([
  ['a text without the space around it', { kind: 'text', text: ' a\nb \n' } as const, 'a\nb'],
  ['a list with dashes', { kind: 'list', items: ['a', ' ', 'b'] } as const, '- a\n- b'],
  [
    'a ranked list with numbers',
    { kind: 'list', ranked: true, items: ['first', 'second'] } as const,
    '1. first\n2. second',
  ],
])('plain text is %s', (_case, words, text) => {
  expect(plainTextOf(words)).toBe(text);
});

test('what was picked and is no longer offered shows as it is kept', () => {
  const picked = (value: string) => wordsOf(fieldOf('choice', sort), value, readingOf({}, {}));
  expect(['exclude', 'gone', 'constructor'].map(picked)).toEqual(
    ['Exclude', 'gone', 'constructor'].map((text) => ({ kind: 'text', text })),
  );
});

describe('a ranking', () => {
  const questions = ['set/one', 'set/two', 'set/three', 'set/four'];
  const from = (...numbers: number[]) => numbers.map((number) => questions[number] ?? '');
  const texts = questions.map((id): [string, AnsweredField] => [id, fieldOf('short-text')]);
  const fields = {
    ...Object.fromEntries(texts),
    'set/pick': fieldOf('pick', { from: from(0, 1), into: 'builder/ranked' }),
    'set/also': fieldOf('pick', { from: from(1, 2), into: 'builder/ranked' }),
    'set/elsewhere': fieldOf('pick', { from: from(3), into: 'builder/other' }),
    'builder/ranked': fieldOf('ranking', { item: 'question' }),
  };
  const ids = fc.array(fc.constantFrom(...questions, 'set/gone'));
  const kept = fc.record(
    {
      'set/one': fc.constantFrom('One?', ' '),
      'set/two': fc.constantFrom('Two?', ''),
      'set/three': fc.constant('Three?'),
      'set/four': fc.constant('Four?'),
      'set/pick': ids,
      'set/also': ids,
      'set/elsewhere': ids,
      'builder/ranked': ids,
    },
    { requiredKeys: [] },
  );

  test('has exactly what is ticked for it and not blank', () => {
    fc.assert(
      fc.property(kept, (answers) => {
        const ticked = (pick: 'set/pick' | 'set/also', id: string) =>
          fields[pick].from.includes(id) && answers[pick]?.includes(id) === true;
        const expected = questions.filter(
          (id) =>
            (ticked('set/pick', id) || ticked('set/also', id)) &&
            (answers[id as 'set/one'] ?? '').trim() !== '',
        );
        const gathered = gather('builder/ranked', readingOf(fields, answers)).map(({ id }) => id);
        expect(gathered.toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  test('has the client’s order first, and what is newly ticked last', () => {
    fc.assert(
      fc.property(kept, (answers) => {
        const order = [...new Set(answers['builder/ranked'])];
        const gathered = gather('builder/ranked', readingOf(fields, answers)).map(({ id }) => id);
        const known = order.filter((id) => gathered.includes(id));
        expect(gathered.slice(0, known.length)).toEqual(known);
      }),
    );
  });

  test('in words is a numbered list', () => {
    const reading = readingOf(fields, {
      'set/one': 'One?',
      'set/three': 'Three?',
      'set/pick': from(0),
      'set/also': from(2),
      'builder/ranked': from(2),
    });
    expect(plainTextOf(wordsOfExcerpt({ from: 'builder/ranked' }, reading))).toBe(
      '1. Three?\n2. One?',
    );
  });
});

describe('words of any value at all', () => {
  const part = { rule: { type: 'short-text', label: 'Rule' }, sort };
  const options: Readonly<Record<AnsweredField['type'], object>> = {
    'short-text': {},
    'long-text': {},
    date: {},
    choice: sort,
    checklist: { ...sort, type: 'checklist' },
    scale: { min: 1, max: 5, minLabel: 'low', maxLabel: 'high' },
    list: { item: 'step' },
    sentence: { template: 'If {constructor}', blanks: { constructor: { label: 'What' } } },
    records: { item: 'fear', fields: part },
    screen: {
      item: 'role',
      fields: part,
      criteria: [{ from: 'any/records', part: 'rule', kind: 'boundary' }],
    },
    pick: { from: ['any/short-text', 'any/choice', 'any/sentence'], into: 'any/ranking' },
    ranking: { item: 'question' },
  };
  const fields = Object.fromEntries(
    Object.entries(options).map(([type, each]) => [
      `any/${type}`,
      fieldOf(type as AnsweredField['type'], each),
    ]),
  );
  const ids = Object.keys(fields);
  const values = fc.array(jsonWith(['rule', 'sort', 'exclude', 2, ...ids]), {
    minLength: ids.length,
    maxLength: ids.length,
  });

  test.each(ids)('are texts, and none blank, for %s', (id) => {
    fc.assert(
      fc.property(values, (any) => {
        const kept = Object.fromEntries(ids.map((each, index) => [each, any[index] ?? null]));
        const reading = readingOf(fields, kept);
        for (const excerpt of [{}, { part: ['rule', 'sort'], latest: 'sort' }]) {
          const words = wordsOfExcerpt({ from: id, ...excerpt }, reading);
          expect(textsOf(words).every((text) => text.trim() !== '')).toBe(true);
          expect(plainTextOf(words) === '').toBe(isBlank(words));
        }
      }),
    );
  });
});
