// A file that was opened, by a coach or by the client it is of. It is in memory only.
import { largestFile, type FileVerdict } from '../answers/file.ts';
import type { BackupDocument } from '../answers/passage.ts';
import type { AnswerRecord } from '../answers/record.ts';
import { located, type PackedSheet } from '../fields/located.ts';
import { documentOf } from './answer-document.ts';
import { formerIdsOf } from './former-ids.ts';
import { longDate } from './long-date.ts';
import type { Prompts } from './prompts.ts';

export type OpenedFile = Omit<Extract<FileVerdict, { kind: 'answers' }>, 'kind'> & {
  /** What it is called on the computer that it was opened on. */
  readonly name: string;
};

/** Finds one of the page's strings and puts values into its gaps. */
export type Say = (key: string, values?: Readonly<Record<string, string | number>>) => string;

/** A file's bytes, or why there are none. Never rejects. */
export async function bytesOf(file: File): Promise<Uint8Array | 'too-large' | 'unopened'> {
  if (file.size > largestFile) return 'too-large';
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    // It was moved or deleted since, or is a folder.
    return 'unopened';
  }
}

/** The answers under the ids that their fields have today. */
export function answersToday(
  { answers }: Pick<OpenedFile, 'answers'>,
  sheets: readonly PackedSheet[],
): ReadonlyMap<string, AnswerRecord> {
  const today = new Map(answers);
  for (const [id, formerIds] of formerIdsOf(located(sheets))) {
    const former = formerIds.find((each) => answers.has(each));
    const record = former === undefined ? undefined : answers.get(former);
    if (former === undefined || !record || answers.has(id)) continue;
    today.set(id, record);
    today.delete(former);
  }
  return today;
}

export const documentOfFile = (file: OpenedFile, prompts: Prompts): BackupDocument =>
  // The day is shown by whoever shows the document, where there is one.
  documentOf(
    { ...file, answers: answersToday(file, prompts.sheets), made: file.made ?? '' },
    prompts,
  );

/** The day on which a file was saved, in words. `undefined` where the file does not say. */
export const dayOf = ({ made }: Pick<OpenedFile, 'made'>, language: string): string | undefined =>
  made === undefined ? undefined : longDate(made, language);

/** For ordering files. Those that do not say come first. */
export const momentOf = ({ made }: Pick<OpenedFile, 'made'>): number =>
  made === undefined ? 0 : Date.parse(made);
