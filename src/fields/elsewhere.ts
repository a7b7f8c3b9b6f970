// On a form, what a field would show of another sheet.
import type { FormContext, FormItem } from './form.ts';
import type { FieldOf } from './registry.ts';

/** Says where the answer is to be found. */
export function elsewhere(
  { label, hint, from }: FieldOf<'carry' | 'revisit'>,
  _name: string,
  { t, located }: FormContext,
): FormItem | undefined {
  const source = located.get(from);
  if (!source) return undefined;
  const { field, sheet } = source;
  return {
    kind: 'elsewhere',
    label,
    hint,
    text: t('form.elsewhere', { label: field.label, sheet }),
  };
}
