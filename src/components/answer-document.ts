// Answers as a document that people read: for backups, for Markdown, and for the coach's page.
import type { Export } from '../answers/export.ts';
import type { BackupDocument, DocumentAnswer, Passage } from '../answers/passage.ts';
import type { AnswerRecord, Version } from '../answers/record.ts';
import { isOfPage, textsIn } from '../fields/has-content.ts';
import { located, type PackedSheet } from '../fields/located.ts';
import { fill } from '../fields/template.ts';
import { isBlank, readingOf, wordsOf, type Located } from '../fields/words.ts';
import { longDate } from './long-date.ts';
import type { Prompts } from './prompts.ts';

type Exported = Pick<Export, 'answers' | 'aside' | 'made'>;

/** Each answer in words, by id: in the order of the journey, and then what no sheet asks for any more. */
export function answersIn(
  { answers }: Pick<Export, 'answers'>,
  { language, sheets }: Pick<Prompts, 'language' | 'sheets'>,
): ReadonlyMap<string, DocumentAnswer> {
  const fields = located(sheets);
  const reading = readingOf({ language, fields, read: (id) => answers.get(id)?.value });

  const passageOf = (id: string, { value }: Version, field?: Located['field']): Passage => {
    const words = field && wordsOf(field, value, reading, id);
    if (words && !isBlank(words)) return words;
    // The field cannot show it, or is gone: its words are shown as they are.
    const texts = textsIn(value);
    return texts.length === 1
      ? { kind: 'text', text: texts[0] ?? '' }
      : { kind: 'list', items: texts };
  };
  const answerOf = (id: string, record: AnswerRecord): DocumentAnswer | undefined => {
    const field = fields.get(id)?.field;
    const passage = passageOf(id, record, field);
    const others = (record.others ?? []).map((other) => ({
      passage: passageOf(id, other, field),
      when: longDate(other.time, language),
    }));
    if (isBlank(passage) && others.every((other) => isBlank(other.passage))) return undefined;
    const prompt = field?.label ?? record.prompt;
    return {
      prompt,
      passage,
      when: longDate(record.time, language),
      ...(others.length > 0 && { others }),
    };
  };

  const inWords = new Map<string, DocumentAnswer>();
  for (const id of new Set([...fields.keys(), ...answers.keys()])) {
    const record = answers.get(id);
    const answer = record && !isOfPage(id) ? answerOf(id, record) : undefined;
    if (answer) inWords.set(id, answer);
  }
  return inWords;
}

/** All answers, or those of one sheet, under the prompts as they are today. */
export function documentOf(exported: Exported, prompts: Prompts, only?: string): BackupDocument {
  const { language, direction, brand, strings, sheets } = prompts;
  const fields = located(sheets);
  const answers = answersIn(exported, prompts);
  const sheetOf = ({ slug, sheet, fields: own }: PackedSheet) => ({
    title: sheet,
    answers: Object.keys(own).flatMap((field) => answers.get(`${slug}/${field}`) ?? []),
  });
  const isWanted = (id: string) => only === undefined || id.startsWith(`${only}/`);
  const earlier = [...answers]
    .filter(([id]) => !fields.has(id) && isWanted(id))
    .map(([, answer]) => answer);
  const unread = [...exported.aside].map(([name, text]) => ({ name, text }));
  return {
    language,
    direction,
    title: strings['files.title'],
    center: brand.name,
    lines: [
      fill(strings['files.made'], { date: longDate(exported.made, language) }),
      strings['files.how'],
    ],
    sheets: sheets
      .filter(({ slug }) => only === undefined || slug === only)
      .map(sheetOf)
      .filter((sheet) => sheet.answers.length > 0),
    ...(earlier.length > 0 && {
      earlier: {
        title: strings['files.earlier'],
        lines: [strings['files.earlier.text']],
        answers: earlier,
      },
    }),
    ...(unread.length > 0 &&
      only === undefined && {
        unread: {
          title: strings['files.unread'],
          lines: [strings['files.unread.text']],
          texts: unread,
        },
      }),
    labels: { other: strings['files.other'] },
  };
}
