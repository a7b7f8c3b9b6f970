import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { versionsOf } from '../../../src/answers/lineage.ts';
import { clear } from '../../../src/answers/rarely.ts';
import { openSecond } from '../../../src/answers/second.ts';
import { openAnswers, type Answers } from '../../../src/answers/store.ts';
import { choose, receive } from '../../../src/answers/versions.ts';
import { memoryMirror } from './memory-mirror.ts';
import { memoryStorage } from './memory-storage.ts';

const id = 'fears-to-boundaries/fears';
const key = `groundwork:demo:answer:${id}`;
const words = (value: string) => ({ value, type: 'long-text', prompt: 'Your fears' });

let pages = 0;

function open(storage = memoryStorage()) {
  return {
    storage,
    answers: openAnswers({
      brand: 'demo',
      storage,
      now: () => Date.UTC(2026, 0, 2),
      by: `page-${pages++}`,
    }),
  };
}

/** A page with a second place, and an answer that another page has written without knowing of this one. */
function twoVersions() {
  const storage = memoryStorage();
  const options = { brand: 'demo', storage, now: () => 0 };
  const second = openSecond({ ...options, mirror: memoryMirror(), changed: () => {} });
  const [answers, other] = ['one', 'other'].map((by) =>
    openAnswers({ ...options, by, second: () => Promise.resolve(second) }),
  ) as [Answers, Answers];
  answers.save(id, words('one'));
  other.save(id, words('other'));
  const both = () => {
    const { record } = answers.load(id);
    return (
      record &&
      versionsOf(record)
        .map(({ value }) => value)
        .sort()
    );
  };
  return { answers, other, both };
}

const valueOf = (answers: Answers, of = id) => answers.load(of).record?.value;

test('an answer is there when the workbook is opened again', () => {
  const { storage, answers } = open();
  expect(answers.save(id, words('Being found out'))).toBe('saved');
  expect(open(storage).answers.load(id).record).toEqual({
    ...words('Being found out'),
    revision: 1,
    time: '2026-01-02T00:00:00.000Z',
    by: expect.any(String) as string,
    seen: {},
  });
});

test('the last words typed are the ones kept, and revisions only rise', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.string()), { minLength: 1 }), (changes) => {
      const storage = memoryStorage();
      const tabs = [open(storage).answers, open(storage).answers] as const;
      let revision = 0;
      for (const [second, text] of changes) {
        const tab = tabs[second ? 1 : 0];
        const before = valueOf(tab);
        tab.save(id, words(text));
        const record = tab.load(id).record;
        expect(record?.value).toBe(text);
        if (before !== text) expect(record?.revision).toBeGreaterThan(revision);
        revision = record?.revision ?? 0;
      }
    }),
  );
});

test('the same words again write nothing', () => {
  const { storage, answers } = open();
  answers.save(id, words('x'));
  storage.limit = 0;
  expect(answers.save(id, words('x'))).toBe('saved');
  expect(answers.load(id).record?.revision).toBe(1);
});

describe('text on the device that cannot be read', () => {
  const nonsense = fc.oneof(
    fc.string(),
    fc.constant(JSON.stringify({ format: 'groundwork-answers', version: 99, answers: {} })),
    fc.constant(JSON.stringify({ format: 'groundwork-answers', version: 1, answers: {} })),
  );

  test('is reported, and still on the device after a save or a clearing', () => {
    fc.assert(
      fc.property(nonsense, fc.boolean(), (text, clearing) => {
        const { storage, answers } = open();
        storage.entries.set(key, text);
        expect(answers.load(id)).toMatchObject({ record: undefined });
        expect(answers.load(id).trouble).toMatch(/unreadable|newer/);
        expect(storage.entries.get(key)).toBe(text);

        if (clearing) clear(answers, [id]);
        else answers.save(id, words('new words'));
        const aside = [...storage.entries].filter(([name]) =>
          name.startsWith(`groundwork:demo:aside:${id}:`),
        );
        expect(aside.map(([, kept]) => kept)).toEqual([text]);
        expect(valueOf(answers)).toBe(clearing ? undefined : 'new words');
      }),
    );
  });

  test('is not written over when there is no room to set it aside', () => {
    const { storage, answers } = open();
    storage.entries.set(key, 'torn {');
    storage.limit = key.length + 10;
    expect(answers.save(id, words('new words'))).toBe('full');
    expect(storage.entries).toEqual(new Map([[key, 'torn {']]));
  });

  test('keeps every copy, also two of one moment', () => {
    const { storage, answers } = open();
    for (const torn of ['first', 'second', 'first']) {
      storage.entries.set(key, torn);
      answers.save(id, words(`after ${torn}`));
    }
    expect([...storage.entries.values()].filter((text) => /^(first|second)$/.test(text))).toEqual([
      'first',
      'second',
    ]);
  });
});

test('a record that its field cannot show whole is kept aside before it is changed', () => {
  const storage = memoryStorage();
  const now = () => 0;
  openAnswers({ brand: 'demo', storage, now, by: 'a' }).save(id, words('from an older field'));
  const raw = storage.entries.get(key);
  const answers = openAnswers({ brand: 'demo', storage, now, by: 'b', reads: () => false });
  expect(answers.load(id)).toMatchObject({
    record: { value: 'from an older field' },
    trouble: 'unreadable',
  });
  answers.save(id, words('new'));
  expect([...storage.entries.values()]).toContain(raw);
});

test('a full device keeps what was there and says so', () => {
  const { storage, answers } = open();
  answers.save(id, words('short'));
  storage.limit = 300;
  expect(answers.save(id, words('long '.repeat(100)))).toBe('full');
  expect(valueOf(answers)).toBe('short');
});

test('a device that refuses storage is told apart from an empty one', () => {
  const { storage, answers } = open();
  storage.refused = true;
  expect(answers.load(id)).toEqual({ record: undefined, trouble: 'blocked' });
  expect(answers.save(id, words('x'))).toBe('blocked');
  expect(clear(answers, [id]).outcome).toBe('blocked');
});

describe('clearing', () => {
  test('takes the named answers, and puts them back exactly', () => {
    const { storage, answers } = open();
    answers.save(id, words('a'));
    answers.save('other/field', words('b'));
    const before = answers.load(id).record;
    const cleared = clear(answers, [id, 'never/answered']);
    expect(cleared.outcome).toBe('saved');
    expect([valueOf(answers), valueOf(answers, 'other/field')]).toEqual([undefined, 'b']);
    expect([...storage.entries.keys()]).toEqual(['groundwork:demo:answer:other/field']);
    expect(cleared.restore()).toBe('saved');
    // Under a higher revision, so that no clearing which is still under way takes it again.
    expect(open(storage).answers.load(id).record).toMatchObject({
      value: before?.value,
      time: before?.time,
      revision: 3,
    });
  });

  test('brings every version back, though the second place has the clearing already', async () => {
    const { answers, other, both } = twoVersions();
    await answers.settled();
    const { restore } = clear(answers, [id]);
    await answers.settled();
    restore();
    await answers.settled();
    expect(both()).toEqual(['one', 'other']);

    // A choice in another tab ends them all the same, whichever of them stands first there.
    const first = answers.load(id).record?.value;
    receive(other, id, first === 'one' ? 'other' : 'one');
    choose(other, id, words('chosen'), []);
    await other.settled();
    expect(both()).toEqual(['chosen']);
  });

  test('does not put old words over newer ones', () => {
    const { answers } = open();
    answers.save(id, words('old'));
    const cleared = clear(answers, [id]);
    answers.save(id, words('new'));
    cleared.restore();
    expect(answers.load(id).record).toMatchObject({ value: 'new', revision: 3 });
  });
});

test('ids are those of answers on the device, readable or not, and no other brand’s', () => {
  const { storage, answers } = open();
  storage.entries.set(key, 'torn {');
  answers.save('other/field', words('b'));
  answers.save(id, words('a'));
  openAnswers({ brand: 'demo-two', storage, now: () => 0, by: 'a' }).save(
    'third/field',
    words('c'),
  );
  storage.entries.set('theme', 'dark');
  expect(answers.ids().sort()).toEqual([id, 'other/field']);
});
