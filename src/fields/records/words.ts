import { groupsOf, namedTexts, type Wording } from '../words.ts';

export const words: Wording<'records'> = ({ fields }, value, reading) => ({
  kind: 'groups',
  groups: groupsOf(value).map((group) => namedTexts(fields, group, reading)),
});
