// The search index of a site. Sites with the same sheets share one.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Brand } from '../brand/brand.ts';
import { compress } from '../hosting/compress.ts';
import { languageOf } from '../worker/kept.ts';
import { linkTree } from './shared.ts';
import { searchable } from './searchable.ts';
import type { Pages } from './site-by-site.ts';

interface IndexedPage {
  readonly url: string;
  readonly content: string;
}

export class SearchIndexes {
  readonly #folder: string;
  readonly #made = new Map<string, Promise<void>>();
  /** What the search knows of a page, by what the page says. */
  readonly #contents = new Map<string, string | undefined>();

  /** `folder` is one to keep them in. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Puts `pagefind/` into the folder of a site, served from its root. The first language has no prefix. */
  async write(site: string, pages: Pages, brand: Brand): Promise<void> {
    const indexed = [...pages.keys()].sort().flatMap((url) => {
      const language = languageOf(url.slice(1), brand.locales) ?? 'en';
      const content = this.#contentOf(pages.get(url) ?? '', language, brand);
      return content === undefined ? [] : [{ url, content }];
    });
    const key = createHash('sha256').update(JSON.stringify(indexed)).digest('hex');
    const folder = join(this.#folder, key);
    const making = this.#made.get(key) ?? makeIndex(indexed, folder);
    this.#made.set(key, making);
    await making;
    linkTree(folder, join(site, 'pagefind'));
  }

  /** Most pages of one brand say what those of another do: only addresses and what is not searched differ. */
  #contentOf(html: string, language: string, { id, base }: Brand): string | undefined {
    const marked = html.indexOf('data-pagefind-body');
    if (marked < 0) return undefined;
    const body = html.slice(html.lastIndexOf('<', marked), html.indexOf('</main>', marked));
    const searched = body.replaceAll(/<p data-pagefind-ignore>.*?<\/p>/gs, '');
    const said = `${language} ${searched.replaceAll(base, '/').replaceAll(`"${id}"`, '""')}`;
    const content = this.#contents.get(said) ?? searchable(body, language);
    this.#contents.set(said, content);
    return content;
  }

  async close(): Promise<void> {
    if (this.#made.size > 0) await close();
  }
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
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  await compress(folder, 'shared');
}
