// What stands in pages themselves, told by its hash: a host's policy must allow what a page's own does.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** As a policy names them: `'sha256-…'`. */
export interface InlineHashes {
  readonly scripts: readonly string[];
  readonly styles: readonly string[];
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** The hashes of everything that stands in some pages and would be run or applied. */
export function inlineHashes(pages: readonly string[]): InlineHashes {
  const scripts = new Set<string>();
  const styles = new Set<string>();
  for (const page of pages) {
    for (const [, attributes = '', code = ''] of page.matchAll(
      /<script\b([^>]*)>([^]*?)<\/script>/g,
    )) {
      // A block of data, such as application/ld+json, is not run.
      const isData = /\stype="?(?:application|text)\/(?!javascript)/.test(attributes);
      if (!/\ssrc=/.test(attributes) && !isData) scripts.add(hash(code));
    }
    for (const [, rules = ''] of page.matchAll(/<style\b[^>]*>([^]*?)<\/style>/g)) {
      styles.add(hash(rules));
    }
  }
  return { scripts: [...scripts].sort(), styles: [...styles].sort() };
}

/** The same for all pages of a built site. */
export async function inlineHashesIn(folder: string): Promise<InlineHashes> {
  const files = await readdir(folder, { recursive: true });
  return inlineHashes(
    await Promise.all(
      files
        .filter((file) => file.endsWith('.html'))
        .map((file) => readFile(join(folder, file), 'utf8')),
    ),
  );
}
