import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { join, joinTexts } from '../../../src/answers/join.ts';
import { writeEnvelope } from '../../../src/answers/envelope.ts';
import { covers, marksIn, versionsOf } from '../../../src/answers/lineage.ts';
import type { AnswerRecord, Json, Version } from '../../../src/answers/record.ts';

const time = '2026-01-02T00:00:00.000Z';
const record = (value: Json, revision: number, by: string, seen = {}): AnswerRecord => ({
  value,
  revision,
  time,
  type: 'long-text',
  prompt: 'P',
  by,
  seen,
});
const words = (each: AnswerRecord) => versionsOf(each).map(({ value }) => value);

test('what was written in the knowledge of the other stands alone, in either order', () => {
  const first = record('first', 1, 'a');
  const second = record('second', 2, 'b', { a: 1 });
  expect(words(join(first, second))).toEqual(['second']);
  expect(words(join(second, first))).toEqual(['second']);
});

test('what was written without that knowledge stands beside it', () => {
  expect(words(join(record('x', 2, 'a'), record('y', 3, 'b')))).toEqual(['y', 'x']);
});

test('the same words twice are one answer, and blank ones are none', () => {
  expect(words(join(record('x', 2, 'a'), record('x', 2, 'b')))).toHaveLength(1);
  expect(words(join(record('', 2, 'a'), record('x', 3, 'b')))).toEqual(['x']);
});

test('a text that is part of another stands beside it, unless one was written on top of the other', () => {
  const pairs: [Json, Json][] = [
    ['I will quit', 'I will quit if asked again'],
    [['a b'], ['a b', 'c']],
    [[{ what: 'The rota' }], [{ what: 'The rota', often: 'daily' }]],
    ['no', 'not-sure'],
  ];
  for (const [less, more] of pairs) {
    for (const [one, other] of [
      [record(less, 2, 'a'), record(more, 3, 'b')],
      [record(less, 3, 'a'), record(more, 2, 'b')],
    ] as const) {
      expect(words(join(one, other))).toHaveLength(2);
      expect(words(join(other, one))).toHaveLength(2);
    }
    const before = record(less, 2, 'a');
    expect(words(join(before, record(more, 3, 'b', { a: 2 })))).toEqual([more]);
    expect(words(join(record(more, 3, 'a'), before))).toEqual([more]);
  }
});

test('rows and blanks in which nothing stands are no version', () => {
  for (const blank of ['', [], [''], [{ what: '' }], { blanks: { do: '' } }]) {
    expect(words(join(record(blank, 2, 'a'), record('x', 3, 'b')))).toEqual(['x']);
  }
});

test('what a record took in it is known to have taken in, wherever it meets itself again', () => {
  const one = record('No nights', 1, 'a');
  const same = record('No nights', 2, 'b');
  const both = join(one, same);
  for (const again of [join(same, both), join(both, same)]) {
    expect(again).toEqual(both);
    expect(covers(again, one)).toBe(true);
  }
});

test('one moment with two texts, as a damaged device would have it, keeps both', () => {
  expect(words(join(record('x', 2, 'a'), record('y', 2, 'a')))).toHaveLength(2);
});

test('a choice between versions ends them, and words written meanwhile stay', () => {
  const both = join(record('x', 2, 'a'), record('y', 2, 'b'));
  const chosen = record('x', 3, 'a', { a: 2, b: 2 });
  expect(words(join(both, chosen))).toEqual(['x']);
  expect(words(join(chosen, record('y2', 3, 'b', { b: 2 })))).toEqual(['y2', 'x']);
});

test('a clearing takes what it knew, and nothing else', () => {
  const gone = (seen: Record<string, number>): AnswerRecord => ({
    ...record('', 3, 'b', seen),
    value: null,
    cleared: true,
  });
  expect(join(record('x', 2, 'a'), gone({ a: 2 })).cleared).toBe(true);
  expect(words(join(record('x', 2, 'a'), gone({ a: 1 })))).toEqual(['x']);
});

/** What pages may leave behind: each writes on top of some of what there is, or chooses. */
const histories = fc
  .array(
    fc.record({
      by: fc.constantFrom('a', 'b', 'c'),
      on: fc.array(fc.nat(), { maxLength: 3 }),
      chooses: fc.boolean(),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((steps) => {
    const made: AnswerRecord[] = [];
    steps.forEach(({ by, on, chooses }, index) => {
      const earlier = made.filter((each) => each.by === by);
      const known = [...earlier, ...on.flatMap((place) => made[place % made.length] ?? [])];
      const base = known.length > 0 ? known.reduce(join) : undefined;
      made.push({
        ...record(`«${index}»`, index + 1, by),
        seen: marksIn(known),
        ...(base?.others && !chooses && { others: base.others }),
      });
    });
    return made;
  });

describe('whatever pages write', () => {
  test('the order in which records meet makes no difference', () => {
    fc.assert(
      fc.property(
        histories.chain((made) => fc.tuple(fc.constant(made), shuffled(made))),
        ([made, other]) => {
          const outcome = (records: readonly AnswerRecord[]) => words(records.reduce(join)).sort();
          expect(outcome(other)).toEqual(outcome(made));
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('what stands does not depend on which text is part of which', () => {
    fc.assert(
      fc.property(histories, fc.array(fc.nat()), (made, places) => {
        const texts: string[] = [];
        made.forEach((_, index) => {
          texts.push(`${texts[places[index] ?? index] ?? ''}«${index}»`);
        });
        const within = <Kind extends Version>(version: Kind): Kind => ({
          ...version,
          value: texts[Number((version.value as string).slice(1, -1))] ?? null,
        });
        const parts = made.map(({ others, ...own }): AnswerRecord => ({
          ...within(own),
          ...(others && { others: others.map(within) }),
        }));
        expect(words(parts.reduce(join))).toEqual(
          versionsOf(made.reduce(join)).map((version) => within(version).value),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('meeting again changes nothing', () => {
    fc.assert(
      fc.property(histories, (made) => {
        const whole = made.reduce(join);
        for (const each of made) {
          expect(join(whole, each)).toEqual(whole);
          expect(join(each, whole)).toEqual(whole);
        }
      }),
    );
  });
});

const shuffled = <Item>(items: readonly Item[]) =>
  fc.shuffledSubarray([...items], { minLength: items.length, maxLength: items.length });

describe('texts in two places', () => {
  const id = 'a/b';
  const good = writeEnvelope([[id, record('x', 1, 'a')]]);
  const newer = JSON.stringify({ format: 'groundwork-answers', version: 99, answers: {} });

  test.each([
    ['readable here', good, 'torn {', { text: good, aside: ['torn {'] }],
    ['readable there', 'torn {', good, { text: good, aside: ['torn {'] }],
    ['readable in neither', 'torn {', 'torn [', { text: 'torn {', aside: ['torn ['] }],
    ['newer here', newer, good, { text: good, aside: [newer] }],
    ['newer there', good, newer, { text: good, aside: [newer] }],
    ['newer there and torn here', 'torn {', newer, { text: newer, aside: ['torn {'] }],
    ['only there', null, good, { text: good, aside: [] }],
    ['only here', good, null, { text: good, aside: [] }],
  ])('%s', (_case, here, there, outcome) => {
    expect(joinTexts(id, here, there)).toEqual(outcome);
  });
});
