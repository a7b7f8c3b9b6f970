// The search index of a site. Sites with the same sheets share one.
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { close, createIndex } from 'pagefind';
import { searchable } from './searchable.ts';

interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

export class SearchIndexes {
  readonly #made = new Map<string, Promise<readonly IndexFile[]>>();

  /** Writes `pagefind/` into the folder of a site, served from its root. The first language has no prefix. */
  async write(folder: string, locales: readonly string[]): Promise<void> {
    const pages = await pagesIn(folder, locales);
    const key = createHash('sha256').update(JSON.stringify(pages)).digest('hex');
    const making = this.#made.get(key) ?? makeIndex(pages);
    this.#made.set(key, making);
    for (const { path, content } of await making) {
      const file = join(folder, 'pagefind', path);
      await mkdir(dirname(file), { recursive: true });
      await writeFile(file, content);
    }
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

async function makeIndex(pages: readonly IndexedPage[]): Promise<readonly IndexFile[]> {
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
  return files.filter(
    ({ path }) => !/(^|\/)pagefind-(.*ui|highlight|worker)\.(js|css)$/.test(path),
  );
}
