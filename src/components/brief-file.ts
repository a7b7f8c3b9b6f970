// The brief as a file: what its page shows, in that order, and in the size in which it prints.
import type { BackupDocument } from '../answers/passage.ts';
import { saveFile } from '../fields/save-file.ts';
import type { Words } from '../fields/words.ts';
import { paperIn } from './paper.ts';
import { takeaways } from './takeaways.ts';

interface Brief {
  readonly page: HTMLElement;
  readonly brand: string;
  readonly sections: readonly (readonly [label: string, words: Words])[];
  /** A template of what stands at the foot of a PDF's page. */
  readonly foot: string;
}

/** `ending` is that of the file. Resolves with its name. */
export async function saveBrief(ending: string, brief: Brief): Promise<string> {
  const name = `${brief.brand}-brief-${new Date().toISOString().slice(0, 10)}.${ending}`;
  saveFile(name, takeaways.get(ending)?.type ?? '', await write(ending, brief));
  return name;
}

async function write(ending: string, brief: Brief): Promise<BlobPart> {
  const { page, foot } = brief;
  if (ending === 'pdf') return (await import('./answers-pdf.ts')).writePdf(documentOf(brief), foot);
  const size = parseFloat(page.style.getPropertyValue('--print-size')) || undefined;
  const { writeWord } = await import('./word-file.ts');
  return writeWord(documentOf(brief), { paper: paperIn(navigator.language), size });
}

function documentOf({ page, sections }: Brief): BackupDocument {
  const textOf = (selector: string) =>
    page.querySelector(selector)?.textContent.trim().replace(/\s+/g, ' ') ?? '';
  const { lang, dir, dataset } = document.documentElement;
  return {
    language: lang,
    direction: dir === 'rtl' ? 'rtl' : 'ltr',
    title: textOf('h2'),
    center: dataset['center'] ?? '',
    lines: [textOf('[data-date]'), textOf('.brief-contact')].filter((line) => line !== ''),
    sheets: sections.map(([title, passage]) => ({ title, answers: [{ prompt: '', passage }] })),
    labels: { other: '' },
  };
}
