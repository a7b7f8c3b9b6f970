// Answers as files, made on this device and handed to the client. Nothing is sent anywhere.
import { writeBackup } from '../answers/backup.ts';
import { deviceStorage } from '../answers/device.ts';
import { writeExport, type Export } from '../answers/export.ts';
import { gather } from '../answers/gather.ts';
import type { AnswerRecord } from '../answers/record.ts';
import { saveFile } from '../fields/save-file.ts';
import { documentOf } from './answer-document.ts';
import { fetchPrompts, type Prompts } from './prompts.ts';

/** All that is kept, and what `unsaved` adds to it. Nothing where storage is refused. */
export function exportOf(
  brand: Export['brand'],
  unsaved: ReadonlyMap<string, AnswerRecord> = new Map(),
): Export {
  const made = new Date().toISOString();
  try {
    const { answers, aside } = gather(deviceStorage(brand.id), brand.id);
    return { brand, made, answers: new Map([...answers, ...unsaved]), aside };
  } catch {
    return { brand, made, answers: unsaved, aside: new Map() };
  }
}

/** An export with the answers of one sheet. */
export const onlyOf = (exported: Export, slug: string): Export => ({
  ...exported,
  answers: new Map([...exported.answers].filter(([id]) => id.startsWith(`${slug}/`))),
  aside: new Map(),
});

export const nameOf = (exported: Export, part: string, ending: string): string =>
  `${exported.brand.id}-${part}-${exported.made.slice(0, 10)}.${ending}`;

export const backupOf = (exported: Export, prompts: Prompts): string =>
  writeBackup(documentOf(exported, prompts), exported);

/**
 * Saves a backup of everything. Where the prompts cannot be fetched, the file holds the same data without
 * being laid out to be read.
 */
export async function saveEverything(
  promptsHref: string,
  brand: string,
  unsaved?: ReadonlyMap<string, AnswerRecord>,
): Promise<void> {
  const prompts = await fetchPrompts(promptsHref).catch(() => undefined);
  const exported = exportOf(prompts?.brand ?? { id: brand, name: brand }, unsaved);
  if (prompts)
    saveFile(nameOf(exported, 'workbook', 'html'), 'text/html', backupOf(exported, prompts));
  else {
    const text = writeExport(exported, true);
    saveFile(nameOf(exported, 'workbook', 'json'), 'application/json', text);
  }
}
