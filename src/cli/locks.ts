// The files that know every id ever published: comparing sheets with them, and writing to them.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { languagesIn, readSheets } from '../brand/sheets.ts';
import { lockOf } from '../brand/site-config.ts';
import type { Site } from '../brand/site.ts';
import { parseFrontmatter } from '../schemas/frontmatter.ts';
import {
  isSoundLock,
  lockText,
  parseLock,
  type Lock,
  type SoundLock,
} from '../schemas/lock-file.ts';
import { compareLock, type PublishedSheet } from '../schemas/lock.ts';
import type { Problem } from '../schemas/problems.ts';

/** A lock that is not as it should be. */
interface Change {
  readonly path: string;
  /** As an author would name it. */
  readonly file: string;
  readonly was: Lock;
  readonly next: Lock;
}

/** Holds each folder's sheets, over those that they overlay, against its lock. */
export async function compareLocks(
  { brand, contentFolders }: Pick<Site, 'brand' | 'contentFolders'>,
  nameOf: (path: string) => string,
): Promise<{ problems: Problem[]; changes: Change[] }> {
  const problems: Problem[] = [];
  const changes: Change[] = [];
  let below: SoundLock | undefined;
  for (const [index, folder] of contentFolders.entries()) {
    const path = lockOf(folder);
    const text = await textOf(path);
    const lock = parseLock(text, nameOf(path));
    // Without it, nothing can be said of what overlays its sheets either.
    if (!isSoundLock(lock)) return { problems: [...problems, ...lock.problems], changes: [] };
    // The shared lock is the same whichever brand is built, and whichever languages that one has.
    const locales = index === 0 ? await languagesIn(folder) : brand.locales;
    const sources = await readSheets(contentFolders.slice(0, index + 1), locales, nameOf);
    const sheets = sources.map((source): PublishedSheet => ({
      ...source,
      ...parseFrontmatter(source.text, source.file),
      isOwn: source.folder === folder,
    }));
    const { problems: found, next } = compareLock({ sheets, lock, below });
    problems.push(...found);
    if (lockText(next) !== (text ?? lockText(lock.lock)).replaceAll('\r\n', '\n')) {
      changes.push({ path, file: nameOf(path), was: lock.lock, next });
    }
    below = { ...lock, lock: next };
  }
  return { problems, changes };
}

async function textOf(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** Writes locks as they should be, and says so. A folder that cannot be written to stops nobody. */
export async function record(changes: readonly Change[]): Promise<void> {
  for (const { path, file, was, next } of changes) {
    const news = newsIn(was, next);
    // Never half a file, and never two processes in one.
    const draft = `${path}.${process.pid}`;
    try {
      await writeFile(draft, lockText(next));
      await rename(draft, path);
      console.log(news ? `Recorded ${news} in ${file}: commit it.` : `Tidied ${file}: commit it.`);
    } catch (error) {
      await rm(draft, { force: true }).catch(() => undefined);
      const reason = error instanceof Error ? error.message : String(error);
      console.error(`${file} cannot be written to${news && ` and lacks ${news}`}: ${reason}`);
    }
  }
}

/** «3 new and 1 retired fields». */
function newsIn(was: Lock, next: Lock): string {
  const counts = (['fields', 'retired'] as const).map(
    (part) => Object.keys(next[part]).filter((id) => !Object.hasOwn(was[part], id)).length,
  );
  const [added = 0, retired = 0] = counts;
  const parts = [
    ...(added > 0 ? [`${added} new`] : []),
    ...(retired > 0 ? [`${retired} retired`] : []),
  ];
  if (parts.length === 0) return '';
  return `${parts.join(' and ')} ${added + retired === 1 ? 'field' : 'fields'}`;
}
