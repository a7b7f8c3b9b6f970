// Sheets as a journey: in order, with what comes before and after.
import type { Collection, SheetFrontmatter } from './sheet.ts';

export interface Sheet extends SheetFrontmatter {
  readonly locale: string;
  readonly collection: Collection;
  readonly slug: string;
  /** As authors write it in a link. */
  readonly path: string;
}
