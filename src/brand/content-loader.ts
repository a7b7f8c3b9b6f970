// Gives Astro the sheets of one collection, from wherever brands keep them.
import { readFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { languagesIn, sheetFiles } from './sheets.ts';
import { parseFrontmatter } from '../schemas/frontmatter.ts';
import type { Collection } from '../schemas/sheet.ts';

/**
 * Entry ids are `<index of the folder>/<locale>/<slug>`: which of them a site has is up to the pages. A sheet
 * with mistakes is left out: `groundwork check` names them.
 */
export function sheetLoader(collection: Collection, folders: readonly string[]): Loader {
  return {
    name: `groundwork-${collection}`,
    async load(context) {
      await loadAll(context);
      const { watcher } = context;
      if (!watcher) return;
      watcher.add([...folders]);
      const reload = (path: string) => {
        if (folders.some((folder) => path.startsWith(folder))) void loadAll(context);
      };
      watcher.on('add', reload).on('change', reload).on('unlink', reload);
    },
  };

  async function loadAll(context: LoaderContext) {
    const { store } = context;
    const root = fileURLToPath(context.config.root);
    const gone = new Set(store.keys());
    for (const [index, folder] of folders.entries()) {
      const files = await sheetFiles([folder], await languagesIn(folder), collection);
      for (const { locale, slug, path } of files) {
        const text = await readFile(path, 'utf8');
        const { frontmatter } = parseFrontmatter(text, path);
        if (!frontmatter) continue;
        const id = `${index}/${locale}/${slug}`;
        const filePath = relative(root, path);
        // What a later version reads out of the same text may be more.
        const digest = context.generateDigest({ text, frontmatter });
        gone.delete(id);
        const changed = store.set({
          id,
          data: await context.parseData({ id, data: frontmatter, filePath: path }),
          body: text,
          filePath,
          digest,
          deferredRender: true,
        });
        if (!changed) store.addModuleImport(filePath);
      }
    }
    for (const id of gone) store.delete(id);
  }
}
