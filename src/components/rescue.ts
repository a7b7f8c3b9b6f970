// Files from a sheet, with the words on it that the device does not keep: of everything where it keeps
// nothing, or no longer does, and of this sheet alone.
import { equal, seenBy, type AnswerRecord } from '../answers/record.ts';
import type { Answers } from '../answers/store.ts';
import type { FieldElement } from '../fields/field-element.ts';
import { pageName } from './open-answers.ts';
import { fill } from '../fields/template.ts';
import { fetchPrompts, pageFacts } from './prompts.ts';
import { exportOf, saveEverything } from './take-along.ts';
import { takeAlong } from './takeaways.ts';

/** Saves what is kept, and the words in these fields that are not. With an `ending`, this sheet's only. */
export async function rescue(
  answers: Answers,
  fields: ReadonlyMap<string, FieldElement>,
  ending: string,
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
  if (ending === '') await saveEverything(prompts, brand, unsaved);
  else await saveSheet(ending, unsaved);
}

async function saveSheet(ending: string, unsaved: ReadonlyMap<string, AnswerRecord>) {
  const sheet = document.querySelector<HTMLElement>('workbook-sheet');
  if (!sheet) return;
  const { slug, strings = '{}' } = sheet.dataset;
  const say = (selector: string, key: string, name = '') => {
    const text = (JSON.parse(strings) as Record<string, string>)[key] ?? '';
    sheet.querySelector(selector)?.replaceChildren(fill(text, { name }));
  };
  try {
    const prompts = await fetchPrompts(pageFacts().prompts);
    const name = await takeAlong(ending, exportOf(prompts.brand, unsaved), prompts, slug);
    say('.sheet-bar [role=status]', 'desk.saved', name);
  } catch {
    say('[data-trouble]', 'desk.offline');
  }
}
