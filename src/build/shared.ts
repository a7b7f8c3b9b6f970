// What the sites of a build have in common: it is compressed once, and each site has it by a link on the disk.
import { copyFileSync, linkSync, mkdirSync, readdirSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
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
      linkTree(join(this.#folder, name), join(site, name));
    }
  }

  async #prepare(): Promise<readonly string[]> {
    await compress(join(this.#folder, '_astro'), 'shared');
    return ['_astro', ...(await readdir(join(root, 'public')).catch(() => []))];
  }
}

/** Puts a file, or a folder with all that is in it, elsewhere on the disk too. */
export function linkTree(from: string, to: string): void {
  if (statSync(from).isDirectory()) {
    mkdirSync(to, { recursive: true });
    for (const name of readdirSync(from)) linkTree(join(from, name), join(to, name));
  } else linkFile(from, to);
}

/** Some disks know no links. */
function linkFile(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
