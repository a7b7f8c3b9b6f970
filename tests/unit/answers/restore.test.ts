import { expect, test } from 'vitest';
import { versionsOf } from '../../../src/answers/lineage.ts';
import { clear } from '../../../src/answers/rarely.ts';
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

/** One page on a device of its own. */
function device() {
  const storage = memoryStorage();
  const options = { brand: 'demo', storage, now: () => 0 };
  const second = openSecond({ ...options, mirror: memoryMirror(), changed: () => {} });
  const open = (by: string) =>
    openAnswers({ ...options, by, second: () => Promise.resolve(second) });
  return { storage, second, open, answers: open('here') };
}

const take = (answers: ReturnType<typeof openAnswers>, theirs: AnswerRecord) =>
  restore(answers, compare(new Map(), answer(theirs)), new Map());

test('a file brings back what was cleared, while the mark of that is still there and after', async () => {
  for (const waits of [false, true]) {
    const { answers } = device();
    answers.save(id, words('mine'));
    const kept = answers.load(id).record;
    if (!kept) throw new Error('Nothing was saved.');
    await answers.settled();
    clear(answers, [id]);
    if (waits) await answers.settled();
    take(answers, kept);
    await answers.settled();
    expect(answers.load(id).record?.value).toBe('mine');
  }
});

test('undoing leaves alone what was written since', async () => {
  const { answers } = device();
  const { undo } = take(answers, record('theirs', 3, 'there'));
  answers.load(id);
  answers.save(id, words('written since'));
  undo();
  await answers.settled();
  expect(answers.load(id).record?.value).toBe('written since');
});

test('text that cannot be read is set aside before a file takes its place', async () => {
  const { storage, answers } = device();
  storage.entries.set(`groundwork:demo:answer:${id}`, 'torn {');
  take(answers, record('theirs', 3, 'there'));
  await answers.settled();
  expect(answers.load(id).record?.value).toBe('theirs');
  expect([...storage.entries.values()]).toContain('torn {');
});

test('a mark that a page left behind when it died is taken away', async () => {
  const { storage, second, answers } = device();
  answers.save(id, words('mine'));
  await answers.settled();
  clear(answers, [id]);
  const mark = storage.entries.get(`groundwork:demo:answer:${id}`) ?? '';
  await answers.settled();
  storage.entries.set(`groundwork:demo:answer:${id}`, mark);
  await second.joinAll();
  expect(storage.entries.size).toBe(0);
});

test('one unreadable text that several pages meet, each at its time, is set aside once', async () => {
  const { storage, answers } = device();
  let now = 0;
  const second = openSecond({
    brand: 'demo',
    storage,
    mirror: memoryMirror(),
    now: () => (now += 1000),
    changed: () => {},
  });
  const torn = 'torn {';
  storage.entries.set(`groundwork:demo:answer:${id}`, torn);
  await second.joinAll();
  answers.save(id, words('mine'));
  await answers.settled();
  await second.joinAll();
  expect([...storage.entries.values()].filter((text) => text === torn)).toHaveLength(1);
});
