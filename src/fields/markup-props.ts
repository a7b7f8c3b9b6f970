import type { FieldOf, FieldType } from './registry.ts';

/** What a field type's Markup.astro is given. */
export interface MarkupProps<Type extends FieldType> {
  /** The id of its element, which those of its controls begin with. */
  id: string;
  field: FieldOf<Type>;
  /** Attributes for its element: which field it is, or which part of a record. */
  mark: Record<`data-${string}`, string>;
}
