import { groupsOf, namedTexts, type Wording } from '../words.ts';
import { marksOf, type Mark } from './marks.ts';

const signs: Readonly<Record<Mark, string>> = { meets: '✓', breaks: '✗', unknown: '?' };

/** Marks are shown under the wording that they were made under. */
export const words: Wording<'screen'> = ({ fields }, value, reading) => ({
  kind: 'groups',
  groups: groupsOf(value).map((group) => [
    ...namedTexts(fields, group, reading),
    ...Object.entries(marksOf(group['marks'])).map(([label, mark]) => ({
      label,
      text: signs[mark],
    })),
  ]),
});
