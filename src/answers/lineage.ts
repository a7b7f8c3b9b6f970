// What a record was written in the knowledge of, and so which records may stand in for which.
import { equal, remembered, writer, type AnswerRecord, type Version } from './record.ts';

/** Whether two records hold the same words of the same moment. */
const isSame = (one: Version, other: Version): boolean =>
  writer(one) === writer(other) && one.revision === other.revision && equal(one.value, other.value);

/** Whether two records hold the same, whatever they build on. */
export const areSame = (some: readonly Version[], others: readonly Version[]): boolean =>
  some.length === others.length && some.every((each) => isIn(others, each));

export const isIn = (versions: readonly Version[], version: Version): boolean =>
  versions.some((each) => isSame(each, version));

/** Whether a record was written in the knowledge of a version, and so may stand in its place. */
export function covers(record: AnswerRecord, version: Version): boolean {
  if (isSame(record, version)) return true;
  const seen: AnswerRecord['seen'] = { ...record.seen, [writer(record)]: record.revision - 1 };
  return version.revision <= (seen[writer(version)] ?? 0);
}

/** All that some records build on, themselves and what stands beside them included. */
export function marksIn(records: readonly AnswerRecord[]): Record<string, number> {
  const marks = new Map<string, number>();
  const add = ([page, revision]: readonly [string, number]) =>
    marks.set(page, Math.max(revision, marks.get(page) ?? 0));
  for (const record of records) {
    Object.entries(record.seen ?? {}).forEach(add);
    for (const version of versionsOf(record)) add([writer(version), version.revision]);
  }
  // The order must not depend on who asks, or two pages would write over each other without end.
  const latest = [...marks].sort(
    ([page, one], [other, another]) => one - another || (page < other ? -1 : 1),
  );
  return Object.fromEntries(latest.slice(-remembered));
}

/** A record's own version, and those beside it. */
export function versionsOf({ others = [], ...own }: AnswerRecord): readonly Version[] {
  const version: AnswerRecord = { ...own };
  delete (version as { seen?: unknown }).seen;
  return [version, ...others];
}
