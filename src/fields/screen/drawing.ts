// What a screen draws once there are criteria: the marks of each role, and how the roles compare.
export { criteriaOf } from './criteria.ts';
export { markGroups } from './mark-groups.ts';
export { showVerdicts } from './verdict-card.ts';
