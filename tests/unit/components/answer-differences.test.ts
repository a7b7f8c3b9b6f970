import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { DocumentAnswer, Passage } from '../../../src/answers/passage.ts';
import type { AnswerRecord } from '../../../src/answers/record.ts';
import { differencesBetween, doubtAbout } from '../../../src/components/answer-differences.ts';

const said = (text: string, rest: Partial<DocumentAnswer> = {}): DocumentAnswer => ({
  prompt: 'Prompt',
  passage: { kind: 'text', text },
  ...rest,
});
const named = (...groups: [label: string, text: string][]): Passage => ({
  kind: 'groups',
  groups: [groups.map(([label, text]) => ({ label, text }))],
});

const kindsBetween = (earlier: object, later: object) =>
  differencesBetween(
    new Map(Object.entries(earlier as Record<string, DocumentAnswer>)),
    new Map(Object.entries(later as Record<string, DocumentAnswer>)),
  ).differences.map(({ id, kind }) => `${kind} ${id}`);

test('an answer is new, changed or gone by its id, and carries the words of both', () => {
  const [before, after] = [said('before'), said('after')];
  const earlier = new Map([
    ['a/same', said('same')],
    ['a/changed', before],
    ['b/gone', before],
  ]);
  const later = new Map([
    ['a/same', said('same')],
    ['a/changed', after],
    ['c/new', after],
  ]);
  expect(differencesBetween(earlier, later)).toEqual({
    differences: [
      { id: 'a/changed', kind: 'changed', earlier: before, later: after },
      { id: 'b/gone', kind: 'gone', earlier: before },
      { id: 'c/new', kind: 'new', later: after },
    ],
    unchanged: 1,
  });
});

test('what a reader does not see is no change', () => {
  const other = { passage: said('x').passage, when: 'May 3' };
  expect(
    kindsBetween(
      { a: said('x', { when: 'May 3', prompt: 'As it was' }), b: said('y', { others: [other] }) },
      {
        a: said(' x\n', { when: 'May 4', prompt: 'As it is' }),
        b: said('y', { others: [{ ...other, when: 'May 4' }] }),
      },
    ),
  ).toEqual([]);
});

test.each([
  ['words under another label', { passage: named(['Do', 'a']) }, { passage: named(['Ask', 'a']) }],
  [
    'words in another record',
    { passage: { kind: 'groups', groups: [[{ label: 'Do', text: 'a' }], []] } },
    { passage: { kind: 'groups', groups: [[], [{ label: 'Do', text: 'a' }]] } },
  ],
  [
    'another order',
    { passage: { kind: 'list', items: ['a', 'b'] } },
    { passage: { kind: 'list', items: ['b', 'a'] } },
  ],
  ['a second version', {}, { others: [said('y')] }],
  ['other words in the second version', { others: [said('y')] }, { others: [said('z')] }],
] satisfies [string, Partial<DocumentAnswer>, Partial<DocumentAnswer>][])(
  '%s is a change',
  (_case, before, after) => {
    expect(kindsBetween({ a: said('x', before) }, { a: said('x', after) })).toEqual(['changed a']);
  },
);

const inWords = fc
  .dictionary(
    fc.constantFrom('a/a', 'a/b', 'b/a', 'c/a'),
    fc.constantFrom('x', 'y').map((text) => said(text)),
  )
  .map((answers) => new Map(Object.entries(answers)));

test('every answer of either file is told of once, in the order that is asked for', () => {
  const order = ['c/a', 'a/b', 'gone/gone', 'b/a', 'a/a'];
  fc.assert(
    fc.property(inWords, inWords, (earlier, later) => {
      const { differences, unchanged } = differencesBetween(earlier, later, order);
      const ids = new Set([...earlier.keys(), ...later.keys()]);
      expect(differences.length + unchanged).toBe(ids.size);
      const told = differences.map(({ id }) => id);
      expect(told).toEqual(order.filter((id) => told.includes(id)));
    }),
  );
});

test('seen from the other side, new is gone and gone is new', () => {
  const turned = { new: 'gone', gone: 'new', changed: 'changed' } as const;
  fc.assert(
    fc.property(inWords, inWords, (earlier, later) => {
      const kinds = (one: typeof earlier, other: typeof earlier) =>
        differencesBetween(one, other, ['a/a', 'a/b', 'b/a', 'c/a']).differences;
      expect(kinds(later, earlier).map(({ kind }) => kind)).toEqual(
        kinds(earlier, later).map(({ kind }) => turned[kind]),
      );
    }),
  );
});

const record = (by?: string, rest: Partial<AnswerRecord> = {}): AnswerRecord => ({
  value: 'x',
  revision: 1,
  time: '2026-01-01T00:00:00Z',
  type: 'list',
  prompt: 'P',
  ...(by !== undefined && { by }),
  ...rest,
});
const fileOf = (brand: string | undefined, ...records: AnswerRecord[]) => ({
  brand: brand === undefined ? undefined : { id: brand, name: brand },
  answers: new Map(records.map((each, index) => [`a/a${index}`, each])),
});

test.each([
  [
    'files of one device',
    fileOf('a', record('p'), record('q')),
    fileOf('a', record('q')),
    undefined,
  ],
  [
    'a file in which all has been written anew',
    fileOf('a', record('p')),
    fileOf('a', record('q', { revision: 2, seen: { p: 1 } })),
    undefined,
  ],
  [
    'a file whose second version comes from the other',
    fileOf('a', record('p')),
    fileOf('a', record('q', { others: [record('p')] })),
    undefined,
  ],
  ['files of before pages had names', fileOf('a', record()), fileOf('a', record()), undefined],
  ['a file without answers', fileOf('a'), fileOf('a', record('p')), undefined],
  [
    'a file that names no center',
    fileOf(undefined, record('p')),
    fileOf('a', record('p')),
    undefined,
  ],
  ['files without a page in common', fileOf('a', record('p')), fileOf('a', record('q')), 'people'],
  ['files of two centers', fileOf('a', record('p')), fileOf('b', record('p')), 'centers'],
] as const)('whether %s look like one client’s', (_case, one, other, doubt) => {
  expect(doubtAbout(one, other)).toBe(doubt);
  expect(doubtAbout(other, one)).toBe(doubt);
});
