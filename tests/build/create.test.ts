import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { groundwork } from './site.ts';

test('a new brand with a new sheet of each kind has no mistakes, and nothing is written over', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'groundwork-new-')), 'riverside');
  expect(groundwork('new', 'brand', folder).status).toBe(0);
  for (const kind of ['guide', 'exercise', 'questions', 'worksheet']) {
    const { status, out } = groundwork('new', kind, `my-${kind}`, '--brand', folder);
    expect(status).toBe(0);
    expect(out).toContain(`my-${kind}.mdx is there`);
  }
  expect(groundwork('check', '--brand', folder)).toMatchObject({ status: 0, errors: '' });

  const file = join(folder, 'content/en/worksheets/my-worksheet.mdx');
  writeFileSync(file, 'My own words.');
  const again = groundwork('new', 'worksheet', 'my-worksheet', '--brand', folder);
  expect(again.status).toBe(1);
  expect(again.errors).toContain('There is a sheet of that name');
  expect(readFileSync(file, 'utf8')).toBe('My own words.');
  expect(groundwork('new', 'brand', folder).errors).toContain('is not empty');
});

test('a new sheet with the name of a shared one begins as its copy', () => {
  const folder = join(mkdtempSync(join(tmpdir(), 'groundwork-new-')), 'riverside');
  groundwork('new', 'brand', folder);
  const { out } = groundwork('new', 'exercise', 'oskar', '--brand', folder);
  expect(out).toContain('stands in for it');
  expect(readFileSync(join(folder, 'content/en/exercises/oskar.mdx'), 'utf8')).toBe(
    readFileSync('src/content/en/exercises/oskar.mdx', 'utf8'),
  );
});

test.each([
  [['new', 'poem', 'my-poem'], 'It is one of guide, exercise'],
  [['new', 'guide'], 'Say what is new, and its name'],
  [['new', 'guide', 'My Guide'], 'write it in kebab-case'],
])('%j is refused in words', (args, words) => {
  const { status, errors } = groundwork(...args);
  expect(status).toBe(1);
  expect(errors).toContain(words);
});
