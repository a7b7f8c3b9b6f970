import type { Filled, Form } from '../form.ts';

export const form: Form<'checklist'> = {
  item: ({ label, hint, options }, name) => ({
    kind: 'several',
    label,
    hint,
    boxes: Object.entries(options).map(([id, text]) => ({ name: `${name}.${id}`, label: text })),
  }),
  answer: ({ options }, name, filled) => tickedOf(Object.keys(options), name, filled),
};

/** Those of these ids whose box is ticked. */
export function tickedOf(
  ids: readonly string[],
  name: string,
  { values }: Filled,
): string[] | undefined {
  const ticked = ids.filter((id) => values.has(`${name}.${id}`));
  return ticked.length > 0 ? ticked : undefined;
}
