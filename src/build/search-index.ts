// The search index of a site. Sites with the same sheets share one.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { compress } from '../hosting/compress.ts';
import { linkTree } from './shared.ts';
import { searchable } from './searchable.ts';

interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

export class SearchIndexes {
  readonly #folder: string;
  readonly #made = new Map<string, Promise<void>>();

  /** `folder` is one to keep them in. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Puts `pagefind/` into the folder of a site, served from its root. The first language has no prefix. */
  async write(site: string, locales: readonly string[]): Promise<void> {
    const pages = await pagesIn(site, locales);
    const key = createHash('sha256').update(JSON.stringify(pages)).digest('hex');
    const folder = join(this.#folder, key);
    const making = this.#made.get(key) ?? makeIndex(pages, folder);
    this.#made.set(key, making);
    await making;
    await linkTree(folder, join(site, 'pagefind'));
  }

  async close(): Promise<void> {
    if (this.#made.size > 0) await close();
  }
}

async function pagesIn(folder: string, locales: readonly string[]): Promise<IndexedPage[]> {
  const files = (await readdir(folder, { recursive: true })).filter((file) =>
    file.endsWith(`${sep}index.html`),
  );
  const pages = await Promise.all(
    files.sort().map(async (file) => {
      const path = file.split(sep).slice(0, -1);
      const language = locales.find((locale) => locale === path[0]) ?? locales[0] ?? 'en';
      const content = searchable(await readFile(join(folder, file), 'utf8'), language);
      return content === undefined ? [] : [{ url: `/${path.join('/')}/`, content }];
    }),
  );
  return pages.flat();
}

async function makeIndex(pages: readonly IndexedPage[], folder: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw new Error(`The search index could not be started: ${errors.join(' ')}`);
  const added = await Promise.all(pages.map((page) => index.addHTMLFile({ ...page })));
  const { files, errors: troubles } = await index.getFiles();
  await index.deleteIndex();
  const failures = [...added.flatMap((each) => each.errors), ...troubles];
  if (failures.length > 0) {
    throw new Error(`The search index could not be made: ${failures.join(' ')}`);
  }
  // Pagefind brings interfaces of its own along, which no page here asks for.
  const own = files.filter(
    ({ path }) => !/(^|\/)pagefind-(.*ui|highlight|worker)\.(js|css)$/.test(path),
  );
  for (const { path, content } of own) {
    const file = join(folder, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  await compress(folder, 'shared');
}
