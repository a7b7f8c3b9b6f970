// Sheets as a journey: in order, with what comes before and after.
import { stages, type Collection, type SheetFrontmatter } from './sheet.ts';

export interface Sheet extends SheetFrontmatter {
  /** That it is written in. */
  readonly language: string;
  readonly collection: Collection;
  readonly slug: string;
  /** As authors write it in a link. */
  readonly path: string;
}

export const hasFields = ({ fields }: Pick<Sheet, 'fields'>): boolean =>
  Object.keys(fields).length > 0;

/** The stages that have sheets, each with its own. */
export const byStage = (sheets: readonly Sheet[]) =>
  stages
    .map((stage) => ({ stage, own: sheets.filter((sheet) => sheet.stage === stage) }))
    .filter(({ own }) => own.length > 0);
