// Everything out in files, off the device, and back: word for word.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { writeBackup } from '../../../src/answers/backup.ts';
import { unreadIn } from '../../../src/answers/export-parse.ts';
import { writeExport, type Export } from '../../../src/answers/export.ts';
import { readFile } from '../../../src/answers/file.ts';
import { gather } from '../../../src/answers/gather.ts';
import type { Json } from '../../../src/answers/record.ts';
import { compare, restore } from '../../../src/answers/restore.ts';
import { seal, unseal } from '../../../src/answers/sealed.ts';
import { openSecond } from '../../../src/answers/second.ts';
import { openAnswers } from '../../../src/answers/store.ts';
import { documentOf } from '../../../src/components/answer-document.ts';
import { fileStrings, type Prompts } from '../../../src/components/prompts.ts';
import { memoryMirror } from './memory-mirror.ts';
import { memoryStorage } from './memory-storage.ts';

const count = 1000;
const brand = { id: 'demo', name: 'Demo' };
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom('夜勤なし\n二行目', 'e\u0301 n\u0303', '🙂👩‍👩‍👧', 'a\r\nb\tc', '</pre><b>"&amp;\\'),
  fc.string({ minLength: 3000, maxLength: 5000 }),
);
const option = fc.constantFrom('one', 'two', 'three');
const record = fc.record({ what: text, often: option, on: fc.constant('2026-11-24') });

/** A value for every type of field that has an answer of its own. */
const types: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'short-text': text,
  'long-text': text,
  date: fc.constantFrom('2026-02-28', ''),
  choice: option,
  checklist: fc.uniqueArray(option),
  scale: fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(null)),
  list: fc.array(text),
  records: fc.array(record),
  sentence: fc.record({ blanks: fc.dictionary(option, text), sentence: text }),
  pick: fc.uniqueArray(fc.constantFrom('sheet-1/a-1', 'sheet-2/a-2')),
  ranking: fc.uniqueArray(fc.constantFrom('sheet-1/a-1', 'sheet-2/a-2')),
  screen: fc.array(fc.record({ title: text, marks: fc.dictionary(text, fc.constant('meets')) })),
};

function device() {
  const storage = memoryStorage();
  const mirror = memoryMirror();
  const options = { brand: brand.id, storage, now: Date.now };
  const second = openSecond({ ...options, mirror, changed: () => {} });
  let pages = 0;
  const open = () =>
    openAnswers({ ...options, by: `p${pages++}`, second: () => Promise.resolve(second) });
  return { storage, mirror, second, open };
}

test(`${count} answers of every type come back from each kind of file`, async () => {
  const { storage, mirror, open } = device();
  const names = Object.keys(types);
  const answers = open();
  for (let place = 0; place < count; place++) {
    const type = names[place % names.length] ?? '';
    const [value] = fc.sample(types[type] ?? text, { numRuns: 1, seed: place });
    const stored = JSON.parse(JSON.stringify(value)) as Json;
    answers.save(`sheet-${place % 40}/a-${place}`, { value: stored, type, prompt: `P ${place}` });
  }
  await answers.settled();
  const before = gather(storage, brand.id).answers;
  expect(before.size).toBe(count);
  const exported: Export = {
    brand,
    made: '2026-11-24T00:00:00.000Z',
    answers: before,
    aside: new Map(),
  };
  const strings = Object.fromEntries(fileStrings.map((key) => [key, key])) as Prompts['strings'];
  const document = documentOf(exported, {
    language: 'en',
    direction: 'ltr',
    brand,
    strings,
    sheets: [],
  });
  const backup = writeBackup(document, exported);
  const sealed = await seal(backup, 'four plain words');
  if (sealed.kind !== 'sealed') throw new Error('Nothing was sealed.');
  const opened = await unseal(sealed.bytes, 'four plain words');
  if (opened.kind !== 'opened') throw new Error('Nothing was opened.');
  const bytes = (each: string) => new TextEncoder().encode(each);
  const files = {
    backup: bytes(backup),
    data: bytes(writeExport(exported, true)),
    sealed: opened.bytes,
  };

  for (const [kind, file] of Object.entries(files)) {
    storage.entries.clear();
    mirror.kept.clear();
    const read = readFile(file);
    if (read.kind !== 'answers') throw new Error(`The ${kind} was ${read.kind}.`);
    expect([read.damaged, read.rejected]).toEqual([false, []]);
    const fresh = open();
    const comparisons = compare(gather(storage, brand.id).answers, read.answers);
    expect(restore(fresh, comparisons, unreadIn(read.aside)).outcome).toBe('saved');
    await fresh.settled();
    const after = gather(storage, brand.id).answers;
    const words = (from: typeof before) =>
      [...from].map(([id, { value, type, prompt, time }]) => [id, value, type, prompt, time]);
    expect(words(after)).toEqual(words(before));
    expect(mirror.kept.size).toBe(count);
  }
  console.log(`    ${count} answers, ${Object.keys(files).length} kinds of file, 0 lost`);
}, 60_000);

test('whatever bits of what is stored flip, the other answers stand and no text is lost', async () => {
  const flips = 2000;
  let torn = 0;
  await fc.assert(
    fc.asyncProperty(fc.nat(2), fc.nat(), fc.nat(6), async (which, place, bit) => {
      const { storage, second, open } = device();
      const answers = open();
      const ids = ['a/one', 'a/two', 'a/three'];
      for (const id of ids)
        answers.save(id, { value: `«${id}» said so`, type: 'long-text', prompt: 'P' });
      await answers.settled();
      const key = `groundwork:demo:answer:${ids[which] ?? ''}`;
      const good = storage.entries.get(key) ?? '';
      const at = place % good.length;
      const bad =
        good.slice(0, at) +
        String.fromCharCode(good.charCodeAt(at) ^ (1 << bit)) +
        good.slice(at + 1);
      storage.entries.set(key, bad);
      await second.joinAll();
      const { answers: kept, aside } = gather(storage, 'demo');
      for (const id of ids) {
        const record = kept.get(id);
        const said = JSON.stringify([record?.value, record?.others]);
        expect(said).toContain(`«${id}» said so`);
      }
      // The damaged text is kept too, as a version or as it was found.
      if (aside.size > 0) torn++;
      const all = [...storage.entries.values()].join();
      expect(aside.size === 0 || all.includes(bad)).toBe(true);
    }),
    { numRuns: flips },
  );
  console.log(`    ${flips} texts damaged, ${torn} of them beyond reading, 0 answers lost`);
}, 60_000);
