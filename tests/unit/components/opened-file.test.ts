import { expect, test } from 'vitest';
import type { AnswerRecord } from '../../../src/answers/record.ts';
import { answersToday } from '../../../src/components/opened-file.ts';
import { fieldOf } from '../fields/workbook.ts';

const record = (value: string): AnswerRecord => ({
  value,
  revision: 1,
  time: '2026-01-01T00:00:00Z',
  type: 'list',
  prompt: 'P',
});
const sheets = [
  {
    slug: 'new',
    sheet: 'New',
    href: '/',
    fields: { field: fieldOf('list', { item: 'x', aliases: ['older/field', 'old/field'] }) },
  },
];
const today = (answers: Record<string, AnswerRecord>) =>
  Object.fromEntries(
    [...answersToday({ answers: new Map(Object.entries(answers)) }, sheets)].map(([id, each]) => [
      id,
      each.value,
    ]),
  );

test('an answer under a former id stands where its field is today', () => {
  expect(today({ 'old/field': record('a'), 'x/y': record('b') })).toEqual({
    'new/field': 'a',
    'x/y': 'b',
  });
});

test('an answer that is there already keeps its place, and the former one too', () => {
  const both = { 'new/field': record('a'), 'old/field': record('b') };
  expect(today(both)).toEqual({ 'new/field': 'a', 'old/field': 'b' });
});
