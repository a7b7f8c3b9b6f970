// From a PDF's fields to answers, and how they stand beside those on the device.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { AnswerRecord, Json } from '../../../src/answers/record.ts';
import { restore } from '../../../src/answers/restore.ts';
import { openAnswers } from '../../../src/answers/store.ts';
import { compareForm, openForm } from '../../../src/components/filled-form.ts';
import type { Prompts } from '../../../src/components/prompts.ts';
import { memoryStorage } from '../answers/memory-storage.ts';
import { fieldOf } from '../fields/workbook.ts';
import { filledPdf, type FilledPdf } from '../pdf/filled.ts';

const options = { first: 'First', 'second-one': 'Second' };
const prompts = {
  language: 'en',
  direction: 'ltr',
  brand: { id: 'groundwork', name: 'Groundwork' },
  strings: {},
  sheets: [
    {
      slug: 'sheet',
      sheet: 'A sheet',
      href: '/',
      fields: {
        text: fieldOf('long-text'),
        day: fieldOf('date'),
        choice: fieldOf('choice', { options }),
        ticks: fieldOf('checklist', { options }),
        scale: fieldOf('scale', { min: 0, max: 10, minLabel: 'low', maxLabel: 'high' }),
        list: fieldOf('list', { item: 'x' }),
        moved: fieldOf('short-text', { aliases: ['older/field', 'old/field'] }),
        records: fieldOf('records', {
          item: 'x',
          fields: { what: fieldOf('short-text'), sort: fieldOf('choice', { options }) },
        }),
        sentence: fieldOf('sentence', { template: 'I {do} it.', blanks: { do: { label: 'do' } } }),
      },
    },
  ],
} as unknown as Prompts;

const opened = async (filled: FilledPdf) => {
  const verdict = await openForm(await filledPdf(filled), prompts);
  if (verdict.kind !== 'answers') throw new Error(verdict.kind);
  return verdict;
};
const valuesOf = (answers: ReadonlyMap<string, AnswerRecord>) =>
  Object.fromEntries([...answers].map(([id, { value }]) => [id, value]));

test('each field’s answer comes of what is filled in', async () => {
  const { answers, lost, brand } = await opened({
    texts: {
      'sheet.text': 'One\n漢字 👩🏽‍💻',
      'sheet.day': '24 November 2026',
      'sheet.list.1': 'first',
      'sheet.list.3': 'third',
      'sheet.records.2.what': 'what',
      'sheet.sentence.do': 'do',
      'old.field': 'from before',
    },
    ticked: ['sheet.ticks.second-one'],
    unticked: ['sheet.ticks.first'],
    radios: {
      'sheet.scale': [['0', '7'], '7'],
      'sheet.choice': [['first', 'second-one'], 'first'],
    },
    lists: { 'sheet.records.2.sort': [['first', 'second-one'], 'second-one'] },
  });
  expect(brand).toBe('groundwork');
  expect(lost).toEqual([]);
  expect(valuesOf(answers)).toEqual({
    'sheet/text': 'One\n漢字 👩🏽‍💻',
    'sheet/day': '2026-11-24',
    'sheet/list': ['first', 'third'],
    'sheet/records': [{ what: 'what', sort: 'second-one' }],
    'sheet/sentence': { blanks: { do: 'do' }, sentence: 'I do it.' },
    'sheet/moved': 'from before',
    'sheet/ticks': ['second-one'],
    'sheet/scale': 7,
    'sheet/choice': 'first',
  });
});

test('words that no answer holds are told of, and blanks are nothing', async () => {
  const { answers, lost } = await opened({
    texts: {
      'sheet.day': 'some day',
      'gone.field': 'words',
      'sheet.text': ' ',
      'sheet.list.1': '',
    },
    unticked: ['sheet.ticks.first'],
  });
  expect(answers.size).toBe(0);
  expect(lost.toSorted()).toEqual(['some day', 'words']);
  expect(await openForm(await filledPdf({ texts: { 'sheet.text': '' } }), prompts)).toEqual({
    kind: 'blank',
  });
});

const record = (value: Json, revision: number): AnswerRecord => ({
  value,
  revision,
  time: '2026-01-01T00:00:00Z',
  type: 'long-text',
  prompt: 'P',
  by: 'zzzzzz',
});

test('what reads the same is the same, what is part of it older, and all else was written apart', async () => {
  const { answers } = await opened({ texts: { 'sheet.text': 'words', 'sheet.list.2': 'item' } });
  const differences = (ours: Record<string, AnswerRecord>) =>
    compareForm(new Map(Object.entries(ours)), answers, prompts).map((each) => each.difference);
  expect(differences({})).toEqual(['new', 'new']);
  const list = { ...record(['item', ''], 9), type: 'list' };
  expect(differences({ 'sheet/text': record('words\n', 9), 'sheet/list': list })).toEqual([
    'same',
    'same',
  ]);
  const phrase = await opened({ texts: { 'sheet.text': 'words on paper' } });
  const more = new Map([['sheet/text', record('My words on paper, and more', 9)]]);
  expect(compareForm(more, phrase.answers, prompts)).toMatchObject([{ difference: 'older' }]);
  for (const revision of [1, 2, 900]) {
    for (const value of ['other words of mine', 'word', 'wor ds']) {
      expect(differences({ 'sheet/text': record(value, revision) })).toEqual(['apart', 'new']);
    }
  }
});

test('both versions are kept where they were written apart, and undo takes the PDF’s away', async () => {
  const { answers: theirs } = await opened({ texts: { 'sheet.text': 'words on paper' } });
  const storage = memoryStorage();
  const answers = openAnswers({ brand: 'b', storage, now: Date.now, by: 'page' });
  answers.save('sheet/text', { value: 'mine', type: 'long-text', prompt: 'P' });
  const ours = answers.load('sheet/text').record;
  const comparisons = compareForm(new Map(ours && [['sheet/text', ours]]), theirs, prompts);
  const { outcome, undo } = restore(answers, comparisons, []);
  expect(outcome).toBe('saved');
  const { value, others } = answers.load('sheet/text').record ?? {};
  expect([value, ...(others ?? []).map((other) => other.value)]).toEqual([
    'mine',
    'words on paper',
  ]);
  expect(undo()).toBe('saved');
  expect(answers.load('sheet/text').record?.value).toBe('mine');
  expect(answers.load('sheet/text').record?.others).toBeUndefined();
});

test(
  'whatever stands under names of ours, answers come of it or words are told of',
  { timeout: 30_000 },
  async () => {
    const part = fc.constantFrom(
      '1',
      '2',
      '99999',
      'what',
      'sort',
      'do',
      'first',
      '__proto__',
      'constructor',
    );
    const field = fc.constantFrom(
      'text',
      'day',
      'choice',
      'ticks',
      'scale',
      'list',
      'records',
      'sentence',
      '__proto__',
    );
    const name = fc
      .tuple(field, fc.array(part, { maxLength: 3 }))
      .map(([first, rest]) => ['sheet', first, ...rest].join('.'));
    await fc.assert(
      fc.asyncProperty(name, fc.string({ unit: 'binary', minLength: 1 }), async (each, text) => {
        const verdict = await openForm(await filledPdf({ texts: { [each]: text } }), prompts);
        expect(verdict.kind).toMatch(/answers|blank/);
      }),
      { numRuns: 40 },
    );
  },
);
