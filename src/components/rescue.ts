// A file of everything, from a sheet whose device keeps nothing, or no longer does.
import { equal, seenBy, type AnswerRecord } from '../answers/record.ts';
import type { Answers } from '../answers/store.ts';
import type { FieldElement } from '../fields/field-element.ts';
import { pageName } from './open-answers.ts';
import { pageFacts } from './prompts.ts';
import { saveEverything } from './take-along.ts';

/** Saves what is kept, and the words in these fields that are not. */
export async function rescue(
  answers: Answers,
  fields: ReadonlyMap<string, FieldElement>,
): Promise<void> {
  const time = new Date().toISOString();
  const unsaved = new Map<string, AnswerRecord>();
  for (const [id, field] of fields) {
    const { record } = answers.load(id);
    const value = field.read();
    if (!field.answered || (record && equal(record.value, value))) continue;
    const { type, prompt } = field;
    const revision = (record?.revision ?? 0) + 1;
    unsaved.set(id, { value, revision, time, type, prompt, by: pageName, seen: seenBy(record) });
  }
  const { brand, prompts } = pageFacts();
  await saveEverything(prompts, brand, unsaved);
}
