// The last step of a build: what hosts need beside the pages.
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { compress } from './compress.ts';
import { hostingFiles } from './files.ts';
import { inlineHashesIn } from './inline.ts';
import type { Hosted } from './rules.ts';

/** Writes the files for hosts into a built site, and compressed copies beside its own. */
export async function finish(folder: string, hosted: Hosted): Promise<void> {
  for (const { path, text } of hostingFiles(hosted, await inlineHashesIn(folder))) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await compress(folder);
}
