/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    site: import('./brand/current.ts').Edition;
    /** The page's address as authors write it, in any language: `/guides/…/`. */
    path: string;
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
