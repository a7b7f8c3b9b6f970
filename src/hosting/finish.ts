// The last step of a build: what hosts need beside the pages.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { compress } from './compress.ts';
import { hostingFiles } from './files.ts';
import { inlineHashes } from './inline.ts';
import type { Hosted } from './rules.ts';

/** Writes the files for hosts into a built site, whose pages these are, and compressed copies beside its own. */
export async function finish(
  folder: string,
  hosted: Hosted,
  pages: readonly string[],
): Promise<void> {
  for (const { path, text } of hostingFiles(hosted, inlineHashes(pages))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  await compress(folder);
}
