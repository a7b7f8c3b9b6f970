// A worksheet that was filled in as a PDF becomes answers. Nothing in it says when they were written.
import type { AnswerRecord } from '../answers/record.ts';
import { compare, type Comparison } from '../answers/restore.ts';
import { isWithin } from '../answers/within.ts';
import { answerOf, formNameOf } from '../fields/form.ts';
import { located } from '../fields/located.ts';
import { readForm, type ReadForm } from '../pdf/read-form.ts';
import { answersIn } from './answer-document.ts';
import type { Prompts } from './prompts.ts';

type Answers = ReadonlyMap<string, AnswerRecord>;

export type FormVerdict =
  | {
      readonly kind: 'answers';
      /** An id. */
      readonly brand: string | undefined;
      readonly answers: Answers;
      /** Words that no answer can hold. */
      readonly lost: readonly string[];
    }
  /** One of ours, with nothing in it. */
  | { readonly kind: 'blank' }
  | Exclude<ReadForm, { kind: 'form' }>;

/** Reads any PDF. Never rejects. */
export async function openForm(bytes: Uint8Array, prompts: Prompts): Promise<FormVerdict> {
  const fields = located(prompts.sheets);
  /** Where words may stand for each answer: under its own name, or under one that it had before. */
  const namesOf = new Map(
    [...fields].map(([id, { field }]) => [id, [id, ...(field.aliases ?? [])].map(formNameOf)]),
  );
  const names = new Set([...namesOf.values()].flat());
  const isKnown = (name: string) => names.has(fieldIn(name));
  const read = await readForm(bytes, isKnown);
  if (read.kind !== 'form') return read;
  const { form, values } = read;
  if (values.size === 0) return { kind: 'blank' };

  const lost = [...values].filter(([name]) => !isKnown(name)).map(([, words]) => words);
  const filled = {
    values,
    language: form.language ?? prompts.language,
    lost: (_name: string, words: string) => lost.push(words),
  };
  const filledIn = new Set([...values.keys()].map(fieldIn));
  const time = new Date().toISOString();
  // No page of any device goes by this name: it knows of none of them, and none knows of it.
  const by = `!${Math.random().toString(36).slice(2, 10)}`;
  const answers = new Map<string, AnswerRecord>();
  for (const [id, { field }] of fields) {
    const name = namesOf.get(id)?.find((each) => filledIn.has(each));
    const value = name === undefined ? undefined : answerOf(field, name, filled);
    if (value === undefined) continue;
    answers.set(id, { value, revision: 1, time, type: field.type, prompt: field.label, by });
  }
  const inWords = answersIn({ answers }, prompts);
  const legible = new Map([...answers].filter(([id]) => inWords.has(id)));
  return { kind: 'answers', brand: form.brand, answers: legible, lost };
}

/** The field that a control belongs to: the first two parts of its name. */
const fieldIn = (name: string): string => name.split('.').slice(0, 2).join('.');

/**
 * Compares what was filled in with what is on the device. Nobody knows which was written later: what reads
 * the same is the same, what is part of what is here is older, as the client is told, and all else was
 * written apart.
 */
export function compareForm(ours: Answers, theirs: Answers, prompts: Prompts): Comparison[] {
  const [here, there] = [ours, theirs].map((answers) => answersIn({ answers }, prompts));
  const seen = (answers: typeof here, id: string) =>
    JSON.stringify(answers?.get(id)?.passage, (_key, value: unknown) =>
      typeof value === 'string' ? value.trim() : value,
    );
  return compare(ours, theirs).map((each) => {
    if (each.difference === 'new') return each;
    if (seen(here, each.id) === seen(there, each.id)) return { ...each, difference: 'same' };
    return isWithin(each.theirs.value, each.ours?.value) ? { ...each, difference: 'older' } : each;
  });
}
