import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionsOf } from '../../../src/answers/lineage.ts';
import { adopt, clear } from '../../../src/answers/rarely.ts';
import { openAnswers } from '../../../src/answers/store.ts';
import { memoryStorage } from './memory-storage.ts';

const id = 'fears-to-boundaries/fears';
const key = `groundwork:demo:answer:${id}`;
const words = (value: string) => ({ value, type: 'long-text', prompt: 'Your fears' });

let pages = 0;
function open(storage = memoryStorage()) {
  const now = () => Date.UTC(2026, 0, 2);
  return {
    storage,
    answers: openAnswers({ brand: 'demo', storage, now, by: `page-${pages++}` }),
  };
}

describe('an answer kept under an id which its field had before', () => {
  const former = 'old-sheet/fears';

  test('moves, and keeps its words and its time, under a revision above its own', () => {
    const { storage, answers } = open();
    answers.save(former, words('first'));
    answers.save(former, words('Being found out'));
    const kept = answers.load(former).record;
    expect(adopt(answers, id, ['never/there', former])).toBe('saved');
    const { value, time, type, prompt } = kept ?? {};
    const moved = { value, time, type, prompt, revision: 3 };
    expect(open(storage).answers.load(id).record).toMatchObject(moved);
    expect(answers.ids()).toEqual([id]);
  });

  test.each([
    ['readable words', { record: { value: 'stands' } }],
    ['what cannot be read', { record: undefined, trouble: 'unreadable' }],
  ])('never writes over %s', (_case, loaded) => {
    const { storage, answers } = open();
    answers.save(former, words('from before'));
    if (loaded.record) answers.save(id, words(loaded.record.value));
    else storage.entries.set(key, 'torn {');
    const before = new Map(storage.entries);
    adopt(answers, id, [former]);
    expect(storage.entries).toEqual(before);
    expect(answers.load(id)).toMatchObject(loaded);
  });

  test('is joined with what a page of before writes there after the move', () => {
    const { storage, answers } = open();
    const old = open(storage).answers;
    old.save(former, words('Being found out'));
    adopt(answers, id, [former]);
    old.save(former, words('Being found out, and small'));
    adopt(answers, id, [former]);
    expect(answers.load(id).record).toMatchObject({ value: 'Being found out, and small' });
    expect(answers.load(id).record?.others).toBeUndefined();

    answers.save(id, words('Heights'));
    old.save(former, words('Being found out, and smaller'));
    adopt(answers, id, [former]);
    const { record } = open(storage).answers.load(id);
    expect([record?.value, ...(record?.others ?? []).map(({ value }) => value)].sort()).toEqual([
      'Being found out, and smaller',
      'Heights',
    ]);
    expect(answers.ids()).toEqual([id]);
  });

  test('is one answer, however often a page of before goes on with it, and two once changed here', () => {
    const { storage, answers } = open();
    const [old, other] = [open(storage).answers, open(storage).answers];
    const versions = () => {
      const { record } = open(storage).answers.load(id);
      return record && versionsOf(record).map(({ value }) => value);
    };
    old.save(former, words('I will quit'));
    other.load(former);
    for (const text of ['I will quit if', 'I will quit if asked', 'I will']) {
      adopt(answers, id, [former]);
      old.save(former, words(text));
      adopt(answers, id, [former]);
      expect(versions()).toEqual([text]);
    }
    // A page that knew only of the first.
    for (const text of ['p', 'pe', 'per', 'I will quit, perhaps']) other.save(former, words(text));
    adopt(answers, id, [former]);
    expect(versions()?.sort()).toEqual(['I will', 'I will quit, perhaps']);
  });

  test('stands beside what it was changed to here, though one is part of the other', () => {
    const { storage, answers } = open();
    const old = open(storage).answers;
    old.save(former, words('I will quit if asked'));
    adopt(answers, id, [former]);
    answers.save(id, words('I will quit'));
    old.save(former, words('I will quit if asked again'));
    adopt(answers, id, [former]);
    const { record } = open(storage).answers.load(id);
    expect(
      record &&
        versionsOf(record)
          .map(({ value }) => value)
          .sort(),
    ).toEqual(['I will quit', 'I will quit if asked again']);
  });

  test('is shown once, where the second place brings back what has moved', () => {
    const { storage, answers } = open();
    const old = open(storage).answers;
    old.save(former, words('Heights'));
    const key = `groundwork:demo:answer:${former}`;
    const before = storage.entries.get(key) ?? '';
    adopt(answers, id, [former]);
    storage.entries.set(key, before);
    adopt(answers, id, [former]);
    expect(answers.ids()).toEqual([id]);
    expect(answers.load(id).record?.value).toBe('Heights');
  });

  test('stays where it is when there is no room to move it, or storage is refused', () => {
    const { storage, answers } = open();
    answers.save(former, words('from before'));
    const before = new Map(storage.entries);
    storage.limit = 300;
    expect(adopt(answers, id, [former])).toBe('full');
    storage.refused = true;
    expect(adopt(answers, id, [former])).toBe('blocked');
    expect(answers.ids()).toEqual([]);
    expect(storage.entries).toEqual(before);
  });

  test('does not bring down the revision of what comes after it', () => {
    const { answers } = open();
    answers.save(former, words('old'));
    for (const text of ['a', 'b', 'c']) answers.save(id, words(text));
    clear(answers, [id]);
    adopt(answers, id, [former]);
    answers.save(id, words('new'));
    expect(answers.load(id).record).toMatchObject({ value: 'new', revision: 6 });
  });

  test('is kept, however often and in whatever order answers move', () => {
    const ids = ['a/a', 'b/b', 'c/c', 'd/d'];
    const anyId = fc.constantFrom(...ids);
    const kept = fc.dictionary(anyId, fc.oneof(fc.uuid(), fc.constant({ torn: 'torn {' })));
    const moves = fc.array(fc.tuple(anyId, fc.array(anyId)));
    fc.assert(
      fc.property(kept, moves, (start, steps) => {
        const { storage, answers } = open();
        for (const [each, value] of Object.entries(start)) {
          if (typeof value === 'string') answers.save(each, words(value));
          else storage.entries.set(`groundwork:demo:answer:${each}`, value.torn);
        }
        const all = () => {
          const loaded = answers.ids().map((each) => answers.load(each));
          const words = loaded.flatMap(({ record, trouble }) =>
            record ? [record, ...(record.others ?? [])].map(({ value }) => value) : trouble,
          );
          return [...new Set(words)].sort();
        };
        const before = all();
        for (const [to, formers] of steps) adopt(answers, to, formers);
        expect(all()).toEqual(before);
        for (const [each, value] of Object.entries(start)) {
          if (typeof value !== 'string') expect(answers.load(each).trouble).toBe('unreadable');
        }
      }),
      { numRuns: 2000 },
    );
  });
});
