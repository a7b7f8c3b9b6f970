import { resolve } from 'node:path';
import { brandSchema } from '../brand/brand.ts';
import type { Order } from '../build/make-sites.ts';
import { drawPictures } from '../brand/pictures.ts';
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
export type BrandedSite = Omit<Site, 'pictures'> &
  Pick<LoadedBrand, 'mark' | 'notices' | 'placeOf'>;

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

/** What a build is ordered with: the site and its pictures. */
export async function order(site: BrandedSite, outDir: string): Promise<Order> {
  const { pictures, files } = await drawPictures(site);
  return { ...site, pictures, files, outDir };
}
