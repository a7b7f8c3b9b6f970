// The kinds of files that answers can be taken along in. What writes one is fetched when it is asked for.
import { writeExport, type Export } from '../answers/export.ts';
import type { BackupDocument } from '../answers/passage.ts';
import { saveFile } from '../fields/save-file.ts';
import { documentOf } from './answer-document.ts';
import { paperIn } from './paper.ts';
import type { Prompts } from './prompts.ts';
import { backupOf, nameOf, onlyOf } from './take-along.ts';

interface Takeaway {
  /** A media type. */
  readonly type: string;
  /** Rejects where what writes it cannot be fetched. */
  write(exported: Export, prompts: Prompts, only?: string): BlobPart | Promise<BlobPart>;
}

/** By the ending of a file's name. */
export const takeaways: ReadonlyMap<string, Takeaway> = new Map<string, Takeaway>([
  ['html', { type: 'text/html;charset=utf-8', write: backupOf }],
  [
    'md',
    {
      type: 'text/markdown;charset=utf-8',
      write: async (exported, prompts, only) => {
        const { writeMarkdown } = await import('../answers/export-markdown.ts');
        return writeMarkdown(documentOf(exported, prompts, only));
      },
    },
  ],
  [
    'docx',
    {
      type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      write: async (exported, prompts, only) => {
        const { writeWord } = await import('./word-file.ts');
        const paper = paperIn(navigator.language);
        return writeWord(forReading(documentOf(exported, prompts, only), prompts), { paper });
      },
    },
  ],
  [
    'pdf',
    {
      type: 'application/pdf',
      write: async (exported, prompts, only) => {
        const { writePdf } = await import('./answers-pdf.ts');
        const document = forReading(documentOf(exported, prompts, only), prompts);
        return writePdf(document, prompts.strings['form.page']);
      },
    },
  ],
  [
    'json',
    {
      type: 'application/json;charset=utf-8',
      write: (exported) => writeExport(exported, true),
    },
  ],
]);

/** Saves all answers, or those of one sheet, and resolves with the file's name. */
export async function takeAlong(
  ending: string,
  exported: Export,
  prompts: Prompts,
  only?: string,
): Promise<string> {
  const takeaway = takeaways.get(ending);
  if (!takeaway) throw new Error(`Nothing writes .${ending} files.`);
  const taken = only === undefined ? exported : onlyOf(exported, only);
  const content = await takeaway.write(taken, prompts, only);
  const name = nameOf(exported, only ?? 'workbook', ending);
  saveFile(name, takeaway.type, content);
  return name;
}

/** A document that is no backup says so. */
const forReading = (document: BackupDocument, { strings }: Prompts): BackupDocument => ({
  ...document,
  lines: [...document.lines.slice(0, 1), strings['files.reading']],
});
