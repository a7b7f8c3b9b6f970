import { tickedOf } from '../checklist/form.ts';
import type { Form } from '../form.ts';

export const form: Form<'pick'> = {
  item: ({ label, hint, from }, name, { located }) => ({
    kind: 'several',
    label,
    hint,
    boxes: from.map((id) => ({ name: `${name}.${id}`, label: located.get(id)?.field.label ?? id })),
  }),
  answer: ({ from }, name, filled) => tickedOf(from, name, filled),
};
