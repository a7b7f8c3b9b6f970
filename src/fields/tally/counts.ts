// What a tally shows: of each group's records, how many match.
import type { Json } from '../../answers/record.ts';
import type { Match } from '../source.ts';
import { groupsOf, isIn } from '../words.ts';

export interface Count {
  /** Blank for records that name no group. */
  readonly group: string;
  readonly count: number;
  readonly total: number;
}

/** In the order in which the groups come first. `by` is the sub-field that names a record's group. */
export function countsOf(value: Json | undefined, by: string, where: Match): Count[] {
  const groups = Map.groupBy(groupsOf(value), (record) => {
    const name = record[by];
    return typeof name === 'string' ? name.trim() : '';
  });
  return [...groups].map(([group, records]) => ({
    group,
    count: records.filter((record) => isIn({ where }, record)).length,
    total: records.length,
  }));
}
