// Compressed copies beside files, made once so that no host has to compress while a client waits.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { kindOf } from './types.ts';
import { isHidden } from './rules.ts';

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** Below this a file fits into one packet anyway. In bytes. */
const leastSize = 1024;

/**
 * Brotli's quality. Each brand has pages of its own, and 5 costs little for all of them; 11 would make them
 * 12 % smaller and cost 3 s. What brands share is compressed once, so there 10 is worth its second: 7 %.
 */
const qualities = { own: 5, shared: 10 };

/** How many files are held at once; Node compresses in four threads. */
const atOnce = 8;

/** The paths of all files in a folder, with `/` on every system. */
export const filesIn = (folder: string): ReadonlySet<string> =>
  new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/')),
  );

/** Writes `.br` and `.gz` beside every file of a folder that becomes smaller by it, and has none yet. */
export async function compress(
  folder: string,
  quality: keyof typeof qualities = 'own',
): Promise<void> {
  const paths = filesIn(folder);
  const waiting = [...paths].filter(
    (path) => kindOf(path)?.shrinks && !isHidden(path) && !paths.has(`${path}.gz`),
  );
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
      await compressFile(join(folder, path), quality);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}

/** The same for one file. */
export async function compressFile(file: string, quality: keyof typeof qualities): Promise<void> {
  const content = readFileSync(file);
  if (content.length < leastSize) return;
  const copies = await Promise.all([
    brotliOf(content, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: qualities[quality],
        [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
        // As far as the file reaches back, and no memory beyond that.
        [constants.BROTLI_PARAM_LGWIN]: windowFor(content.length),
      },
    }),
    gzipOf(content),
  ]);
  const [br, gz] = copies;
  if (br.length < content.length) writeFileSync(`${file}.br`, br);
  if (gz.length < content.length) writeFileSync(`${file}.gz`, gz);
}

/** Source: RFC 7932, 9.1: a window is 2 to the power of this, less 16 bytes, and of 10 to 24. */
const windowFor = (length: number) => Math.min(Math.max(Math.ceil(Math.log2(length + 16)), 16), 24);
