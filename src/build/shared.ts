// What the sites of a build have in common: it is compressed once, and each site has it by a link on the disk.
import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { root } from '../brand/site-config.ts';
import { compress } from '../hosting/compress.ts';

/** Scripts, styles and static files. */
export class Shared {
  readonly #folder: string;
  #names: Promise<readonly string[]> | undefined;

  /** `folder` is what Astro writes to. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  async linkInto(site: string): Promise<void> {
    for (const name of await (this.#names ??= this.#prepare())) {
      await linkTree(join(this.#folder, name), join(site, name));
    }
  }

  async #prepare(): Promise<readonly string[]> {
    await compress(join(this.#folder, '_astro'), 'shared');
    return ['_astro', ...(await readdir(join(root, 'public')).catch(() => []))];
  }
}

/** Puts a file, or a folder with all that is in it, elsewhere on the disk too. */
export async function linkTree(from: string, to: string): Promise<void> {
  const entries = await readdir(from, { recursive: true, withFileTypes: true }).catch(
    () => undefined,
  );
  if (!entries) return linkFile(from, to);
  await mkdir(to, { recursive: true });
  for (const entry of entries.filter((each) => each.isDirectory())) {
    await mkdir(join(to, relative(from, join(entry.parentPath, entry.name))), { recursive: true });
  }
  const files = entries.filter((each) => each.isFile());
  await Promise.all(
    files.map(({ parentPath, name }) =>
      linkFile(join(parentPath, name), join(to, relative(from, join(parentPath, name)))),
    ),
  );
}

/** Some disks know no links. */
const linkFile = (from: string, to: string) => link(from, to).catch(() => copyFile(from, to));
