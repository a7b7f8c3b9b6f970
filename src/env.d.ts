/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    site: {
      brand: import('./brand/brand.ts').Brand;
      /** The path the site is served under, with a slash at both ends. */
      base: string;
      /** Its pictures' addresses begin at the site's root: `/_astro/…`. */
      logo?: import('./brand/logo/shown.ts').ShownLogo;
      locale: string;
      t: import('./i18n/strings.ts').Translate;
      /** The address of a page of this site, given as authors write it: `/guides/…/`. */
      href: (path: string) => string;
    };
    /** The sheet being rendered, for the fields placed on it. */
    sheet?: {
      slug: string;
      fields: import('./schemas/sheet.ts').SheetFrontmatter['fields'];
      /** Every answer that its fields show or rely on, by id. */
      located: ReadonlyMap<string, import('./fields/words.ts').Located>;
      /** What the ids of its fields begin with, where it is not the only sheet on its page: `field`. */
      prefix?: string;
    };
    /** The rendering of the sheet before, on a page of several: see BookSheet.astro. */
    turn?: Promise<string>;
  }
}
