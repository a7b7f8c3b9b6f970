import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseEnvelope, writeEnvelope } from '../../../src/answers/envelope.ts';
import type { Migration } from '../../../src/answers/migrations.ts';
import { anyRecord, anyTextOr } from './arbitraries.ts';

test('what is written comes back, whatever the ids and the words', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.string(), anyRecord)), (entries) => {
      const answers = new Map(entries);
      expect(parseEnvelope(writeEnvelope(answers))).toEqual({
        kind: 'answers',
        answers,
        rejected: [],
      });
    }),
  );
});

test('any text at all gets a verdict, and never an exception', () => {
  const shaped = fc.record(
    {
      format: fc.constantFrom('groundwork-answers', 'other'),
      version: fc.jsonValue(),
      answers: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.jsonValue())),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(anyTextOr(shaped), (text) => {
      expect(['answers', 'newer', 'unreadable']).toContain(parseEnvelope(text).kind);
    }),
  );
});

test('a record that makes no sense is named, and does not take the others with it', () => {
  const good = { value: 'x', revision: 1, time: '2026-01-01T00:00:00Z', type: 'list', prompt: 'P' };
  const text = JSON.stringify({
    format: 'groundwork-answers',
    version: 1,
    answers: {
      good,
      'no-value': { ...good, value: undefined },
      'no-revision': { ...good, revision: 0 },
      'no-time': { ...good, time: 'yesterday' },
      'no-record': 3,
    },
  });
  expect(parseEnvelope(text)).toEqual({
    kind: 'answers',
    answers: new Map([['good', good]]),
    rejected: ['no-value', 'no-revision', 'no-time', 'no-record'],
  });
});

test('a later version is told apart from nonsense', () => {
  const later = JSON.stringify({ format: 'groundwork-answers', version: 2, answers: {} });
  expect(parseEnvelope(later)).toEqual({ kind: 'newer', version: 2 });
});

test('migrations run in order, from the version that the text has', () => {
  const record = { value: '', revision: 1, time: '2026-01-01T00:00:00Z', type: 't', prompt: 'p' };
  const note = (word: string): Migration => ({
    name: word,
    migrate: (envelope) => ({
      ...envelope,
      answers: {
        a: {
          ...record,
          value: `${(envelope['answers'] as { a: typeof record }).a.value}${word}`,
        },
      },
    }),
  });
  const migrations = [note('one '), note('two')];
  const at = (version: number) =>
    parseEnvelope(
      JSON.stringify({ format: 'groundwork-answers', version, answers: { a: record } }),
      migrations,
    );
  const value = (version: number) => {
    const parsed = at(version);
    return parsed.kind === 'answers' ? parsed.answers.get('a')?.value : parsed.kind;
  };
  expect([value(1), value(2), value(3), value(4)]).toEqual(['one two', 'two', '', 'newer']);
});
