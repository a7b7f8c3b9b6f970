// Compressed copies beside files, made once so that no host has to compress while a client waits.
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { kindOf } from './types.ts';
import { isHidden } from './rules.ts';

interface Copies {
  readonly br: Buffer;
  readonly gz: Buffer;
}

/** Copies by the content that they are of. Sites that are built one after another share one. */
export type MadeCopies = Map<string, Promise<Copies>>;

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** Below this a file fits into one packet anyway. In bytes. */
const leastSize = 1024;

/**
 * Brotli's quality. Each brand has pages of its own, and 6 costs 60 ms for all of them; 11 would make them
 * 12 % smaller and cost 3 s. Scripts and styles are compressed once for all brands, so there 10 is worth its
 * second: 7 %. Measured on the 44 sheets of the first version.
 */
const quality = { own: 6, shared: 10 };

/** Where files lie that brands share. */
const shared = /^(?:_astro|pagefind)\//;

/** How many files are held at once; Node compresses in four threads. */
const atOnce = 8;

/**
 * Writes `.br` and `.gz` beside every file of a folder that becomes smaller by it. `made` spares what an
 * earlier site had, too; pages differ from brand to brand and are not kept in it, so it stays small.
 */
export async function compress(folder: string, made: MadeCopies = new Map()): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const waiting = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .filter((path) => kindOf(path)?.shrinks && !isHidden(path));
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await compressFile(folder, path, made);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

async function compressFile(folder: string, path: string, made: MadeCopies): Promise<void> {
  const file = join(folder, path);
  const content = await readFile(file);
  if (content.length < leastSize) return;
  const make = () => copiesOf(content, shared.test(path) ? quality.shared : quality.own);
  const copies = await (path.endsWith('.html') ? make() : once(content, made, make));
  await Promise.all(
    Object.entries(copies)
      .filter(([, copy]: [string, Buffer]) => copy.length < content.length)
      .map(([ending, copy]: [string, Buffer]) => writeFile(`${file}.${ending}`, copy)),
  );
}

function once(content: Buffer, made: MadeCopies, make: () => Promise<Copies>): Promise<Copies> {
  const key = createHash('sha256').update(content).digest('base64');
  const copies = made.get(key) ?? make();
  made.set(key, copies);
  return copies;
}

async function copiesOf(content: Buffer, brotliQuality: number): Promise<Copies> {
  const [br, gz] = await Promise.all([
    brotliOf(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: brotliQuality,
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
      },
    }),
    gzipOf(content, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  return { br, gz };
}
