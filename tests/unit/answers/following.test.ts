// A file that follows a device, whatever becomes of what the device keeps.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { followed } from '../../../src/answers/following.ts';
import { versionsOf } from '../../../src/answers/lineage.ts';
import { clear } from '../../../src/answers/rarely.ts';
import { openSecond } from '../../../src/answers/second.ts';
import { openAnswers } from '../../../src/answers/store.ts';
import { memoryMirror } from './memory-mirror.ts';
import { memoryStorage } from './memory-storage.ts';

const nothing = { answers: new Map(), aside: new Map() };
const brand = 'demo';

/** What a page does, or what becomes of what it keeps. */
const step = fc.record({
  do: fc.constantFrom('write', 'write', 'add', 'clear', 'tear', 'wipe', 'follow', 'follow'),
  id: fc.constantFrom('s/one', 's/two'),
});

test('what it held goes only where its client cleared or replaced it', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const storage = memoryStorage();
      const mirror = memoryMirror();
      let now = 0;
      let isDue = false;
      const open = (by: string) => {
        const options = { brand, storage, now: () => now };
        const second = openSecond({
          ...options,
          mirror,
          changed: () => {},
          needsMarks: () => isDue,
        });
        const answers = openAnswers({ ...options, by, second: () => Promise.resolve(second) });
        return { second, answers };
      };
      let file: ReturnType<typeof followed> = nothing;
      /** What the file has, in words. */
      const words = () =>
        JSON.stringify([...file.answers.values()].map(versionsOf)) +
        [...file.aside.values()].join();
      /** Words that the file must hold, by the answer they are of. */
      const held = new Map<string, Set<string>>([
        ['s/one', new Set()],
        ['s/two', new Set()],
      ]);
      const waiting = new Map<string, Set<string>>();

      for (const [number, { do: action, id }] of [
        ...steps,
        ...[{ do: 'follow', id: '' }],
      ].entries()) {
        // Each step is on a page of its own, long after the one before.
        now += 100_000;
        const { second, answers } = open(`page-${number}`);
        await second.joinAll();
        const shown = answers.load(id).record?.value;
        const text = `${action === 'add' && typeof shown === 'string' ? shown : ''}«${number}»`;
        const change = { value: text, type: 'long-text', prompt: 'P' };
        if (action === 'write' || action === 'add') {
          isDue = true;
          answers.save(id, change);
          // Of what is shown the client has seen that it goes.
          if (typeof shown === 'string') held.get(id)?.delete(shown);
          if (typeof shown === 'string') waiting.get(id)?.delete(shown);
          waiting.set(id, (waiting.get(id) ?? new Set()).add(text));
        } else if (action === 'clear' && shown !== undefined) {
          isDue = true;
          clear(answers, [id]);
          held.get(id)?.delete(shown as string);
          waiting.get(id)?.delete(shown as string);
        } else if (action === 'tear') {
          storage.entries.set(`groundwork:demo:answer:${id}`, 'torn {');
        } else if (action === 'wipe') {
          storage.entries.clear();
          mirror.kept.clear();
          waiting.clear();
        }
        await answers.settled();
        if (action !== 'follow') continue;

        const kept = memoryStorage();
        for (const [key, each] of [...mirror.kept, ...storage.entries]) kept.entries.set(key, each);
        file = followed(kept, file, { brand, now });
        isDue = false;
        for (const [each, texts] of waiting) for (const one of texts) held.get(each)?.add(one);
        waiting.clear();
        for (const texts of held.values()) {
          for (const one of texts) expect(words()).toContain(`"${one}"`);
        }
      }
    }),
    { numRuns: 1000 },
  );
});

test('what was cleared goes from it, however late it follows', async () => {
  const storage = memoryStorage();
  const mirror = memoryMirror();
  let now = 0;
  const options = { brand, storage, now: () => now };
  const second = openSecond({ ...options, mirror, changed: () => {}, needsMarks: () => true });
  const answers = openAnswers({ ...options, by: 'a', second: () => Promise.resolve(second) });
  answers.save('s/one', { value: 'mine', type: 'long-text', prompt: 'P' });
  const file = followed(storage, nothing, { brand, now });
  expect(file.answers.size).toBe(1);
  clear(answers, ['s/one']);
  await answers.settled();
  now = 1_000_000;
  await second.joinAll();
  const kept = memoryStorage();
  for (const [key, text] of mirror.kept) kept.entries.set(key, text);
  expect(followed(kept, file, { brand, now }).answers.size).toBe(0);
});

test('it writes the same again where nothing has changed, and each unread text once', () => {
  const here = () => {
    const storage = memoryStorage();
    storage.entries.set('groundwork:demo:answer:s/one', 'torn {');
    return storage;
  };
  const first = followed(here(), nothing, { brand, now: 0 });
  expect(followed(here(), first, { brand, now: 1 })).toEqual(first);
  const wiped = followed(memoryStorage(), first, { brand, now: 2 });
  expect([...wiped.aside.values()]).toEqual(['torn {']);
  expect([...followed(here(), wiped, { brand, now: 3 }).aside.values()]).toEqual(['torn {']);
});
