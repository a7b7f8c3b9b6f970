import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeExport } from '../../../src/answers/export.ts';
import { readFile } from '../../../src/answers/file.ts';
import { gather } from '../../../src/answers/gather.ts';
import { versionsOf } from '../../../src/answers/lineage.ts';
import { clear } from '../../../src/answers/rarely.ts';
import type { AnswerRecord } from '../../../src/answers/record.ts';
import { compare, newUnread, restore } from '../../../src/answers/restore.ts';
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
  const { undo } = restore(answers, compare(answer(own), answer(theirs)), []);
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
  restore(answers, compare(new Map(), answer(theirs)), []);

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

const anyKey = fc
  .tuple(
    fc.constantFrom('groundwork:', ''),
    fc.constantFrom('demo:', 'other:', ''),
    fc.constantFrom('answer:', 'aside:', 'copy', 'my-device', ''),
    fc.constantFrom('a/b', 'a/c', 'a', '__proto__', ''),
    fc.constantFrom('', ':2026-01-01T00:00:00.000Z', ':<b>', '\n'),
  )
  .map((parts) => parts.join(''));

test('whatever keys a file names, its unread texts are set aside here and nothing else, and undone', () => {
  const valid = JSON.stringify({
    format: 'groundwork-answers',
    version: 1,
    answers: { 'a/b': record('planted', 9, 'there') },
  });
  const aside = fc.dictionary(anyKey, fc.constantFrom(valid, 'torn {', 'yes', ''), {
    maxKeys: 8,
  });
  fc.assert(
    fc.property(aside, fc.boolean(), (texts, isHere) => {
      const { storage, answers } = device();
      answers.save('a/c', words('mine'));
      storage.entries.set('groundwork:demo:my-device', 'yes');
      if (isHere) storage.entries.set('groundwork:demo:answer:a/b', 'torn {');
      const before = new Map(storage.entries);
      const ours = gather(storage, 'demo');
      const file = writeExport({
        brand: { id: 'demo', name: 'Demo' },
        made: '2026-01-01T00:00:00Z',
        answers: new Map(),
        aside: new Map(Object.entries(texts)),
      });
      const read = readFile(new TextEncoder().encode(file));
      if (read.kind !== 'answers') throw new Error(read.kind);
      const unread = newUnread(ours.aside, read.aside);
      const { outcome, undo, added } = restore(
        answers,
        compare(ours.answers, read.answers),
        unread,
      );
      expect(outcome).toBe('saved');
      for (const [key, text] of storage.entries) {
        if (before.has(key)) expect(text).toBe(before.get(key));
        else expect(key).toMatch(/^groundwork:demo:aside:a\/[bc]:1970-/);
      }
      // Each text once, and none that is here.
      expect(added).toHaveLength(unread.length);
      const after = gather(storage, 'demo').aside;
      expect(newUnread(after, read.aside)).toEqual([]);
      expect(undo()).toBe('saved');
      expect(storage.entries).toEqual(before);
    }),
  );
});

test('texts are taken out again where there is no room for all of them', () => {
  const { storage, answers } = device();
  storage.limit = 200;
  const unread = ['a/b', 'a/c', 'a/d'].map((each) => ({ id: each, text: 'torn '.repeat(10) }));
  const { outcome, added } = restore(answers, [], unread);
  expect(outcome).toBe('full');
  expect(added.length).toBeGreaterThan(0);
  expect(storage.entries.size).toBe(0);
});
