import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compress } from '../../../src/hosting/compress.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-'));
});
afterEach(() => rm(folder, { recursive: true }));

const words = 'What would you do with a free day? '.repeat(100);
const write = async (files: Readonly<Record<string, string | Buffer>>) => {
  for (const [path, content] of Object.entries(files)) {
    await mkdir(join(folder, path, '..'), { recursive: true });
    await writeFile(join(folder, path), content);
  }
};
const filesIn = async () => (await readdir(folder)).sort();

test('a file that shrinks gets two copies, which hold the same', async () => {
  await write({ 'index.html': words });
  await compress(folder);
  expect(await filesIn()).toEqual(['index.html', 'index.html.br', 'index.html.gz']);
  const [br, gz] = await Promise.all(
    ['br', 'gz'].map((ending) => readFile(join(folder, `index.html.${ending}`))),
  );
  expect(brotliDecompressSync(br ?? '').toString()).toBe(words);
  expect(gunzipSync(gz ?? '').toString()).toBe(words);
});

test('what is small, compressed by itself, for hosts or does not shrink gets none', async () => {
  const files = {
    'small.txt': 'short',
    'sheet.pdf': words,
    'wasm.en.pagefind': words,
    'noise.json': randomBytes(2000),
    _headers: words,
    '_hosting/cloudfront.json': words,
  };
  await write(files);
  await compress(folder);
  const left = await readdir(folder, { recursive: true });
  expect(left.filter((name) => /\.(br|gz)$/.test(name))).toEqual([]);
});

test('what has its copies already keeps them', async () => {
  await write({ 'page.js': words, 'page.js.br': 'made before', 'page.js.gz': 'made before' });
  await compress(folder);
  expect(await readFile(join(folder, 'page.js.br'), 'utf8')).toBe('made before');
});
