import { groupsOf, namedTexts, type Wording } from '../words.ts';
import { criteriaOf, markOf, marksOf, type Mark } from './marks.ts';

const signs: Readonly<Record<Mark, string>> = { meets: '✓', breaks: '✗', unknown: '?' };

export const words: Wording<'screen'> = ({ fields, criteria }, value, reading) => ({
  kind: 'groups',
  groups: groupsOf(value).map((group) => [
    ...namedTexts(fields, group, reading),
    ...criteriaOf(criteria, reading).map(({ text }) => ({
      label: text,
      text: signs[markOf(marksOf(group['marks']), text)],
    })),
  ]),
});
