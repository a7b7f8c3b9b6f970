// What every field type makes of a stored value.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Json } from '../../../src/answers/record.ts';
import type { AnswerKind } from '../../../src/fields/answer-kind.ts';
import { someOf } from '../../../src/fields/checklist/answer.ts';
import { oneOf } from '../../../src/fields/choice/answer.ts';
import { day } from '../../../src/fields/date/answer.ts';
import { texts } from '../../../src/fields/list/answer.ts';
import { groups, origin } from '../../../src/fields/records/answer.ts';
import { numberOf } from '../../../src/fields/scale/answer.ts';
import { marks } from '../../../src/fields/screen/marks.ts';
import { sentenceOf } from '../../../src/fields/sentence/answer.ts';
import { text } from '../../../src/fields/text.ts';
import { jsonWith } from './workbook.ts';

const options = ['sent', 'not-sent', 'constructor'];
const simple: Readonly<Record<string, AnswerKind<Json>>> = {
  text,
  date: day,
  choice: oneOf(options),
  checklist: someOf(options),
  scale: numberOf([1, 2, 3]),
  list: texts,
  sentence: sentenceOf('If {when}, then I will {constructor}.'),
  marks,
};
const fears = groups(new Map([...Object.entries(simple), [origin, text]]));
const kinds: Readonly<Record<string, AnswerKind<Json>>> = { ...simple, records: fears };
const stored = jsonWith([...options, 1, 2, 'when', ...Object.keys(simple)]);

describe.each(Object.entries(kinds))('a %s answer', (_type, kind) => {
  test('is read from any value at all, and once read is read the same again', () => {
    fc.assert(
      fc.property(stored, (value) => {
        const read = kind.parse(value);
        if (read === undefined) return;
        // As text, so that parts named like an object's own machinery are compared too.
        const kept = JSON.stringify(read);
        expect(JSON.stringify(kind.parse(JSON.parse(kept) as Json))).toBe(kept);
        expect(typeof kind.answered(read)).toBe('boolean');
      }),
    );
  });

  test('that is empty can be kept, and does not count as answered', () => {
    expect(kind.parse(kind.empty)).toEqual(kind.empty);
    expect(kind.answered(kind.empty)).toBe(false);
  });
});

test('a text of nothing but space is kept and does not count as answered', () => {
  expect(text.parse(' \n')).toBe(' \n');
  expect(text.answered(' \n')).toBe(false);
});

test.each(['2026-02-30', '2027-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '24.11.2026', ' '])(
  '%j is not a day',
  (value) => {
    expect(day.parse(value)).toBeUndefined();
  },
);

test.each(['2028-02-29', '2026-12-31', '0026-03-10', ''])('%j is a day or none yet', (value) => {
  expect(day.parse(value)).toBe(value);
});

test('a scale takes its own numbers and no others', () => {
  const scale = numberOf([0, 1, 2]);
  const values = [0, 2, null, 3, -1, 1.5, '1', true];
  expect(values.map((value) => scale.parse(value))).toEqual([
    0,
    2,
    null,
    ...Array<undefined>(5).fill(undefined),
  ]);
  expect(scale.answered(0)).toBe(true);
});

test('a choice that is no longer offered is not shown', () => {
  expect([oneOf(options).parse('sent'), oneOf(options).parse('toString')]).toEqual([
    'sent',
    undefined,
  ]);
});

test('a checklist has the order of its options, each once, whatever was ticked first', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...options, 'gone')), (ticked) => {
      expect(someOf(options).parse(ticked)).toEqual(options.filter((id) => ticked.includes(id)));
    }),
  );
});

test('a list keeps the client’s order and words, without the rows left blank', () => {
  expect(texts.parse(['b', ' ', ' a ', 3, '', 'b'])).toEqual(['b', ' a ', 'b']);
});

describe('a sentence', () => {
  const kind = sentenceOf('If {when}, then I will {action}.');

  test('is made of what is written into its blanks, and shows which are open', () => {
    expect(
      kind.parse({ blanks: { when: ' it is Tuesday ', other: 'x' }, sentence: 'old' }),
    ).toEqual({
      blanks: { when: ' it is Tuesday ', action: '' },
      sentence: 'If it is Tuesday, then I will ….',
    });
  });

  test('counts as answered with one blank written, not with spaces', () => {
    const answered = (when: string) => kind.answered({ blanks: { when }, sentence: '' });
    expect([answered('now'), answered('  ')]).toEqual([true, false]);
  });
});

test('records keep the parts that are answered, and where they came from only beside those', () => {
  const value = [
    { text: 'On call', date: '2026-02-30', [origin]: 'Session 1' },
    { text: ' ', [origin]: 'Session 2' },
    'no record',
    { gone: 'x' },
  ];
  expect(fears.parse(value)).toEqual([{ text: 'On call', [origin]: 'Session 1' }]);
});
