import type { Form } from '../form.ts';
import { parts } from '../template.ts';
import { sentenceOf } from './answer.ts';

export const form: Form<'sentence'> = {
  item: ({ label, hint, template, blanks }, name) => ({
    kind: 'group',
    of: 'blanks',
    label,
    hint,
    sentence: sentenceOf(template).empty.sentence,
    items: Object.entries(blanks).map(([blank, prompt]) => ({
      kind: 'text',
      name: `${name}.${blank}`,
      label: prompt.label,
      hint: prompt.hint,
      rows: 1,
    })),
  }),
  answer({ template }, name, { values }) {
    const kind = sentenceOf(template);
    const written = parts(template)
      .filter((part) => part.kind === 'gap')
      .map((gap) => [gap.name, values.get(`${name}.${gap.name}`) ?? '']);
    const answer = kind.parse({ blanks: Object.fromEntries(written) as Record<string, string> });
    return answer && kind.answered(answer) ? answer : undefined;
  },
};
