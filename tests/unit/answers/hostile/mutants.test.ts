import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { writeBackup } from '../../../../src/answers/backup.ts';
import { writeExport, type Export } from '../../../../src/answers/export.ts';
import { readFile } from '../../../../src/answers/file.ts';
import type { AnswerRecord } from '../../../../src/answers/record.ts';
import { sampleDocument } from '../sample.ts';
import { keptBackup } from './corpus.ts';
import { hostileExport } from './hostile-words.ts';
import { mutantOf } from './mutants.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);

const record = { value: 'x', revision: 1, time: '2026-01-01T00:00:00Z', type: 'list', prompt: 'P' };
const small: Export = {
  brand: { id: 'demo', name: 'Demo' },
  made: '2026-01-01T00:00:00Z',
  answers: new Map<string, AnswerRecord>([
    ['a/a', record],
    ['a/b', { ...record, value: ['é', '<&>', '😀'] }],
  ]),
  aside: new Map([['groundwork:demo:aside:a/a', 'torn {']]),
};
const originals = [small, hostileExport];
const smallBackup = utf8(writeBackup({ ...sampleDocument, sheets: [] }, small));
const backups = [smallBackup, utf8(keptBackup)];

const counts: Record<string, number> = {};
let slowest = 0;

function judge(bytes: Uint8Array) {
  const start = performance.now();
  const verdict = readFile(bytes);
  slowest = Math.max(slowest, performance.now() - start);
  const outcome = verdict.kind === 'answers' && verdict.damaged ? 'damaged answers' : verdict.kind;
  counts[outcome] = (counts[outcome] ?? 0) + 1;
  return verdict;
}

/** What is said to be whole is what was written, every word of it. */
function expectTrue(bytes: Uint8Array): void {
  const verdict = judge(bytes);
  if (verdict.kind !== 'answers' || verdict.damaged) return;
  const { brand, made, answers, aside, rejected } = verdict;
  expect(rejected).toEqual([]);
  expect(originals).toContainEqual({ brand, made, answers, aside });
}

afterAll(() => {
  const tried = Object.values(counts).reduce((sum, count) => sum + count, 0);
  console.log(`${tried} mutants, the slowest in ${slowest.toFixed(0)} ms:`, counts);
  expect(tried).toBeGreaterThan(2000);
  expect(slowest).toBeLessThan(500);
});

test('a backup that was changed is never taken for another that is whole', () => {
  fc.assert(fc.property(mutantOf(backups), expectTrue), { numRuns: 3000 });
});

test('a backup cut short at any byte', () => {
  for (let end = 0; end < smallBackup.length; end++) expectTrue(smallBackup.subarray(0, end));
});

test('a backup with any one bit of its data turned', () => {
  const text = new TextDecoder().decode(smallBackup);
  const start = text.indexOf('<pre');
  for (let index = start; index < text.indexOf('</pre>') + 6; index++) {
    for (let bit = 0; bit < 8; bit++) {
      const flipped = Uint8Array.from(smallBackup);
      flipped[index] = (flipped[index] ?? 0) ^ (1 << bit);
      expectTrue(flipped);
    }
  }
});

test('an export that was changed gets a verdict', () => {
  const exports = originals.map((original) => utf8(writeExport(original, true)));
  fc.assert(
    fc.property(mutantOf([...exports, ...backups]), (bytes) => {
      judge(bytes);
    }),
    { numRuns: 1000 },
  );
});
