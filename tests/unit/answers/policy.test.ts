// In a file of its own, so that no library has yet asked what it may do.
import { expect, test, vi } from 'vitest';

test('nothing asks to make code out of text, which the pages’ policy forbids and reports', async () => {
  const refused = vi.fn(function () {
    throw new EvalError('unsafe-eval');
  });
  vi.stubGlobal('Function', new Proxy(Function, { apply: refused, construct: refused }));
  const { readFile } = await import('../../../src/answers/file.ts');
  const { seal } = await import('../../../src/answers/sealed.ts');
  const { corpus } = await import('./hostile/corpus.ts');
  for (const { bytes } of corpus) readFile(bytes);
  expect((await seal('words', 'passphrase')).kind).toBe('sealed');
  vi.unstubAllGlobals();
  expect(refused).not.toHaveBeenCalled();
}, 30_000);
