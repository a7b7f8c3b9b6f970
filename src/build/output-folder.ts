// The folder that a site is put in. What somebody else put there is never deleted.
import { cp, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every build has it, and nothing else does. */
const mark = 'outline.json';

/** Throws where the folder holds what no build wrote. */
export async function checkFolder(folder: string): Promise<void> {
  const names = await namesIn(folder);
  if (names.length === 0) return;
  const outline = await readFile(join(folder, mark), 'utf8').catch(() => '');
  if (outline.includes('"groundwork-outline"')) return;
  const name = relative(process.cwd(), folder) || '.';
  throw new Error(
    `The folder ${name} holds files that no build wrote, and a build would delete them. Give another one with --out, or empty this one.`,
  );
}

/** Puts what is in one folder in place of what is in another. Both may be on different disks. */
export async function replaceFolder(folder: string, by: string): Promise<void> {
  await checkFolder(folder);
  await mkdir(folder, { recursive: true });
  for (const name of await namesIn(folder)) {
    if (name !== mark) await rm(join(folder, name), { recursive: true, force: true });
  }
  // First, so that a build that is stopped here is known as one.
  const names = (await namesIn(by)).sort((one) => (one === mark ? -1 : 1));
  for (const name of names) await move(join(by, name), join(folder, name));
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    await cp(from, to, { recursive: true });
  }
}

/** But for git's own, where a site is published from a branch. */
const namesIn = async (folder: string) =>
  (await readdir(folder).catch(() => [])).filter((name) => name !== '.git');
