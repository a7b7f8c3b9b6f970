// The brief as a Word document: what its page shows, in that order, and in the size in which it prints.
import type { BackupDocument } from '../answers/passage.ts';
import { saveFile } from '../fields/save-file.ts';
import type { Words } from '../fields/words.ts';
import { paperIn } from './paper.ts';
import { takeaways } from './takeaways.ts';
import { writeWord } from './word-file.ts';

/** Resolves with the file's name. */
export async function saveBriefForWord(
  page: HTMLElement,
  brand: string,
  sections: readonly (readonly [label: string, words: Words])[],
): Promise<string> {
  const textOf = (selector: string) => page.querySelector(selector)?.textContent.trim() ?? '';
  const { lang, dir } = document.documentElement;
  const brief: BackupDocument = {
    language: lang,
    direction: dir === 'rtl' ? 'rtl' : 'ltr',
    title: textOf('h2'),
    center: textOf('.brief-head span'),
    lines: [textOf('[data-date]')],
    sheets: sections.map(([title, passage]) => ({ title, answers: [{ prompt: '', passage }] })),
    labels: { other: '' },
  };
  const size = parseFloat(page.style.getPropertyValue('--print-size')) || undefined;
  const bytes = await writeWord(brief, { paper: paperIn(navigator.language), size });
  const name = `${brand}-brief-${new Date().toISOString().slice(0, 10)}.docx`;
  saveFile(name, takeaways.get('docx')?.type ?? '', bytes);
  return name;
}
