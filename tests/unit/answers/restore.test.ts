import { expect, test } from 'vitest';
import { versionsOf } from '../../../src/answers/lineage.ts';
import type { AnswerRecord } from '../../../src/answers/record.ts';
import { compare, restore } from '../../../src/answers/restore.ts';
import { openSecond } from '../../../src/answers/second.ts';
import { openAnswers } from '../../../src/answers/store.ts';
import { memoryMirror } from './memory-mirror.ts';
import { memoryStorage } from './memory-storage.ts';

const id = 'sheet/field';
const words = (value: string) => ({ value, type: 'long-text', prompt: 'P' });
const record = (value: string, revision: number, by: string, seen = {}): AnswerRecord => ({
  ...words(value),
  revision,
  time: '2026-01-02T00:00:00.000Z',
  by,
  seen,
});
const answer = (each: AnswerRecord) => new Map([[id, each]]);

test('words in a file that those on the device replaced are older, whatever they built on', () => {
  const own = record('second', 2, 'a');
  const theirs = record('first', 1, 'a', { forgotten: 4 });
  expect(compare(answer(own), answer(theirs))).toMatchObject([{ difference: 'older' }]);
  expect(compare(answer(theirs), answer(own))).toMatchObject([{ difference: 'newer' }]);
});

test('undoing brings every version back that the file’s words replaced', async () => {
  const options = { brand: 'demo', storage: memoryStorage(), now: () => 0 };
  const second = openSecond({ ...options, mirror: memoryMirror(), changed: () => {} });
  const open = (by: string) =>
    openAnswers({ ...options, by, second: () => Promise.resolve(second) });
  const [answers, other] = [open('one'), open('other')];
  answers.save(id, words('one'));
  other.save(id, words('other'));
  await answers.settled();
  await other.settled();
  const own = answers.load(id).record;
  if (!own) throw new Error('Nothing was saved.');

  const theirs = record('chosen', 9, 'elsewhere', { one: 8, other: 8 });
  const { undo } = restore(answers, compare(answer(own), answer(theirs)), new Map());
  await answers.settled();
  expect(answers.load(id).record).toMatchObject({ value: 'chosen' });
  undo();
  await answers.settled();
  const back = answers.load(id).record;
  expect(back && versionsOf(back).map(({ value }) => value)).toEqual(
    versionsOf(own).map(({ value }) => value),
  );
});
