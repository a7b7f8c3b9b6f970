// What a screen draws once there are criteria: the marks of each role, and how the roles compare. Fetched
// with the first answers.
import type { FieldOf } from '../registry.ts';
import { jsonOf } from '../shows-answers.ts';
import type { Reading } from '../words.ts';
import { criteriaOf, type Criterion } from './criteria.ts';
import { markGroups } from './mark-groups.ts';
import type { Marks } from './marks.ts';
import { showVerdicts, type Strings } from './verdict-card.ts';

const stringsOf = (field: HTMLElement) => jsonOf<Strings>(field, 'strings');

export const criteriaFor = (field: HTMLElement, reading: Reading): readonly Criterion[] =>
  criteriaOf(jsonOf<FieldOf<'screen'>['criteria']>(field, 'criteria'), reading);

export function drawMarks(
  field: HTMLElement,
  row: Element,
  criteria: readonly Criterion[],
  given: Marks = {},
): void {
  const groups = markGroups(criteria, given, stringsOf(field), field.id);
  row.querySelector('[data-marks]')?.replaceChildren(...groups);
}

export const verdictsFor = (
  field: HTMLElement,
  roles: readonly { readonly row: Element; readonly given: Marks }[],
  criteria: readonly Criterion[],
): void => {
  showVerdicts(field, roles, criteria, stringsOf(field));
};
