// Every field type's markup, found by its folder.
import type { FieldType } from './registry.ts';

type Markup = (props: Record<string, unknown>) => unknown;

const files = import.meta.glob<Markup>('./*/Markup.astro', { eager: true, import: 'default' });

export function markupOf(type: FieldType): Markup {
  const markup = files[`./${type}/Markup.astro`];
  if (!markup) throw new Error(`src/fields/${type}/ has no Markup.astro`);
  return markup;
}
