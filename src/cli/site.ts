import { resolve } from 'node:path';
import { brandSchema } from '../brand/brand.ts';
import { loadBrand, type LoadedBrand } from '../brand/load.ts';
import type { Site } from '../brand/site.ts';
import { contentFoldersOf, root } from '../brand/site-config.ts';

export interface SiteArguments {
  /** A brand folder. */
  readonly brand: string;
  readonly site?: string | undefined;
  readonly base?: string | undefined;
}

/** A site, and what is needed to say where its brand is wrong. */
export type BrandedSite = Site & Pick<LoadedBrand, 'placeOf'>;

/** The site that the arguments ask for. Throws a report where the brand or an argument is not valid. */
export async function siteOf({ brand: folder, site, base }: SiteArguments): Promise<BrandedSite> {
  if (resolve(folder) === resolve(root)) {
    throw new Error('A brand needs a folder of its own, such as brands/riverside.');
  }
  const { brand, ...loaded } = await loadBrand(folder);
  const asked = brandSchema.safeParse({
    ...brand,
    ...(site === undefined ? {} : { site }),
    ...(base === undefined ? {} : { base: base.replace(/\/*$/, '/') }),
  });
  if (!asked.success) {
    const [issue] = asked.error.issues;
    throw new Error(`--${issue?.path.join('.') ?? ''} ${issue?.message ?? 'is not valid'}.`);
  }
  return {
    brand: asked.data,
    ...loaded,
    contentFolders: contentFoldersOf(resolve(folder)),
  };
}
