// How a page hands its scripts the fields whose answers it shows: sheet by sheet, to be small.
import type { AnsweredField } from './registry.ts';
import type { Located } from './words.ts';

export interface PackedSheet {
  readonly slug: string;
  /** The sheet's title. */
  readonly sheet: string;
  readonly href: string;
  /** By field id, without what only a form needs. */
  readonly fields: Readonly<Record<string, AnsweredField>>;
}

/** The fields by answer id, in the order of the journey. */
export const located = (sheets: readonly PackedSheet[]): ReadonlyMap<string, Located> =>
  new Map(
    sheets.flatMap(({ slug, sheet, href, fields }) =>
      Object.entries(fields).map(
        ([id, field]) => [`${slug}/${id}`, { field, sheet, href: `${href}#field-${id}` }] as const,
      ),
    ),
  );

export const parseLocated = (json: string | undefined): ReadonlyMap<string, Located> =>
  located(JSON.parse(json ?? '[]') as readonly PackedSheet[]);
