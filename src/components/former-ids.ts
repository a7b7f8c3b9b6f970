// Answers that are kept under ids which their fields had before.
import type { Answers } from '../answers/store.ts';
import type { Located } from '../fields/words.ts';

/** Moves what is kept under former ids to where it belongs now. Resolves with whether there was any. */
export async function adoptAll(
  answers: Answers,
  former: Iterable<readonly [id: string, formerIds: readonly string[]]>,
): Promise<boolean> {
  const kept = answers.ids();
  const moving = [...former].filter(([, ids]) => ids.some((id) => kept.includes(id)));
  if (moving.length === 0) return false;
  const { adopt } = await import('../answers/rarely.ts');
  for (const [id, formerIds] of moving) adopt(answers, id, formerIds);
  return true;
}

export const formerIdsOf = (fields: ReadonlyMap<string, Located>) =>
  [...fields].map(([id, { field }]) => [id, field.aliases ?? []] as const);
