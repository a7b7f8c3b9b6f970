import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseExport } from '../../../src/answers/export-parse.ts';
import { recordIn } from '../../../src/answers/join.ts';
import { versionsOf } from '../../../src/answers/lineage.ts';
import { released } from '../../../src/answers/migrations.ts';

const folder = new URL('released/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const id = 'fears-to-boundaries/fears';

const wordsIn: Readonly<Record<string, readonly (string | null)[]>> = {
  '1-cleared.json': [null],
  '1-export.json': ['Being found out'],
  '1-moved.json': [null],
  '1-plain.json': ['Being found out'],
  '1-versions.json': ['Being found out', 'Being late'],
};

test('what every file of a released shape says is known', () => {
  expect(files.sort()).toEqual(Object.keys(wordsIn));
});

test.each(Object.entries(wordsIn))('%s loads with every word', (name, words) => {
  const record = recordIn(read(name), id);
  expect(record && versionsOf(record).map(({ value }) => value)).toEqual(words);
});

test('an export brings its texts that could not be read', () => {
  const parsed = parseExport(read('1-export.json'));
  expect(parsed.kind === 'answers' && [...parsed.aside.values()]).toEqual(['torn {']);
});

test('every version that was released has its files, and every migration a name of its own', () => {
  const versions = new Set(files.map((name) => Number(name.split('-')[0])));
  expect([...versions].sort()).toEqual(
    Array.from({ length: released.length + 1 }, (_, at) => at + 1),
  );
  expect(new Set(released.map(({ name }) => name)).size).toBe(released.length);
});
