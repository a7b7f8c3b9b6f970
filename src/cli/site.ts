import { resolve } from 'node:path';
import { brandSchema } from '../brand/brand.ts';
import { loadBrand } from '../brand/load.ts';
import { contentFoldersOf, root, type Site } from '../brand/site-config.ts';
import { report } from '../schemas/problems.ts';

export interface SiteArguments {
  readonly brand: string;
  readonly out: string;
  readonly site?: string | undefined;
  readonly base?: string | undefined;
}

/** The site that the arguments ask for. Throws a report where the brand or an argument is not valid. */
export async function siteOf({ brand: folder, out, site, base }: SiteArguments): Promise<Site> {
  if (resolve(folder) === resolve(root)) {
    throw new Error('A brand needs a folder of its own, such as brands/riverside.');
  }
  const loaded = await loadBrand(folder);
  if (!loaded.brand)
    throw new Error(report(`The brand in ${folder} has mistakes:`, loaded.problems));
  const asked = brandSchema.safeParse({
    ...loaded.brand,
    ...(site === undefined ? {} : { site }),
    ...(base === undefined ? {} : { base: base.replace(/\/*$/, '/') }),
  });
  if (!asked.success) {
    const [issue] = asked.error.issues;
    throw new Error(`--${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not valid'}.`);
  }
  return {
    brand: asked.data,
    contentFolders: contentFoldersOf(resolve(folder)),
    outDir: resolve(out),
  };
}
