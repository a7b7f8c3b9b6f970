// Puts what is kept on this device into the book's fields, and takes it out of them again.
import { gather, type Gathered } from '../answers/gather.ts';
import { lookAt } from '../answers/look.ts';
import type { DocumentAnswer, DocumentPart } from '../answers/passage.ts';
import { openAnswers } from '../answers/store.ts';
import { element } from '../fields/dom.ts';
import { isField, type FieldElement } from '../fields/field-element.ts';
import { textsIn } from '../fields/has-content.ts';
import { located } from '../fields/located.ts';
import { elementsOf } from '../fields/show-words.ts';
import { readingOf } from '../fields/showing.ts';
import { jsonOf, showsAnswers } from '../fields/shows-answers.ts';
import { answersIn, documentOf } from './answer-document.ts';
import { earlierPart } from './book-pick.ts';
import { adoptAll, formerIdsOf } from './former-ids.ts';
import { pageName } from './open-answers.ts';
import { fetchPrompts, pageFacts } from './prompts.ts';
import { versionElements } from './show-document.ts';

export interface BookAnswers {
  /** Whether there are words that no sheet asks for any more, or that cannot be read. */
  readonly hasEarlier: boolean;
  /** The parts of the book that have answers in them. */
  readonly answered: readonly string[];
  /** Shows all answers, or none. */
  show(isBlank: boolean): Promise<void>;
}

const nothing: Gathered = { answers: new Map(), aside: new Map() };

/** Rejects where there are answers and the prompts to show them under cannot be fetched. */
export async function readBook(book: HTMLElement): Promise<BookAnswers> {
  const brand = book.dataset['brand'] ?? '';
  const copy = await lookAt(brand);
  // A book that never held an answer is blank as it comes.
  if (copy.keys().length === 0 && !('held' in book.dataset)) {
    return { hasEarlier: false, answered: [], show: () => Promise.resolve() };
  }
  book.dataset['held'] = '';
  const prompts = await fetchPrompts(pageFacts().prompts);
  const fields = located(prompts.sheets);
  // What stands under a former id moves in the copy, and stays where it is on the device.
  const answers = openAnswers({ brand, storage: copy, now: Date.now, by: pageName });
  await adoptAll(answers, formerIdsOf(fields));
  const kept = gather(copy, brand);
  const words = answersIn(kept, prompts);
  const { earlier, unread } = documentOf({ ...kept, made: new Date().toISOString() }, prompts);
  const other = prompts.strings['files.other'];
  const hasEarlier = earlier !== undefined || unread !== undefined;
  const shown = [...words.keys()].filter((id) => fields.has(id));
  const own = await fieldsIn(book);

  const show = async (isBlank: boolean): Promise<void> => {
    const { answers: records } = isBlank ? nothing : kept;
    const reading = readingOf({
      language: prompts.language,
      fields,
      read: (id) => records.get(id)?.value,
    });
    for (const extra of book.querySelectorAll('.book-extra')) extra.remove();
    for (const [id, field] of own) {
      const record = records.get(id);
      field.write(record?.value ?? field.kind.empty);
      if (!record) continue;
      const isWhole = field.reads(record);
      field.after(
        ...(isWhole ? [] : [extra(strings(book).whole, elementsOf(asItIs(record.value)))]),
        ...(words.get(id)?.others ?? []).map(({ passage }) => extra(other, elementsOf(passage))),
      );
    }
    const showing = [...book.querySelectorAll('[data-field], [data-shows]')].filter(showsAnswers);
    await Promise.all(showing.map(async (each) => each.showAnswers(reading)));
    const last = book.querySelector(`#sheet-${earlierPart} [data-words]`);
    last?.replaceChildren(
      ...(isBlank ? [] : [...earlierElements(earlier, other), ...unreadElements(unread)]),
    );
    tellPaper(book);
  };

  return {
    hasEarlier,
    answered: [
      ...new Set(shown.map((id) => id.split('/')[0] ?? '')),
      ...(hasEarlier ? [earlierPart] : []),
    ],
    show,
  };
}

/** The fields that have answers of their own, by answer id, once the browser knows them all. */
async function fieldsIn(book: HTMLElement): Promise<Map<string, FieldElement>> {
  const elements = [...book.querySelectorAll<HTMLElement>('[data-own]')];
  const names = new Set(elements.map(({ localName }) => localName));
  await Promise.all([...names].map((name) => customElements.whenDefined(name)));
  const fields = new Map<string, FieldElement>();
  for (const field of elements) {
    if (!isField(field)) continue;
    const sheet = field.closest<HTMLElement>('[data-sheet]')?.dataset['sheet'] ?? '';
    field.answerId = `${sheet}/${field.dataset['field'] ?? ''}`;
    fields.set(field.answerId, field);
  }
  return fields;
}

/** Beside a control, what is on paper is no news to a screen reader. Here there is no control. */
function tellPaper(book: HTMLElement): void {
  for (const paper of book.querySelectorAll('.paper')) {
    if (paper.textContent.trim() === '') paper.setAttribute('aria-hidden', 'true');
    else paper.removeAttribute('aria-hidden');
  }
}

const asItIs = (value: Parameters<typeof textsIn>[0]) =>
  ({ kind: 'list', items: textsIn(value) }) as const;

const extra = (label: string, words: readonly HTMLElement[]): HTMLElement =>
  element(
    'div',
    { className: 'book-extra' },
    element('p', { className: 'label' }, label),
    ...words,
  );

const earlierElements = (part: DocumentPart | undefined, other: string): HTMLElement[] =>
  part
    ? [
        ...(part.lines ?? []).map((line) => element('p', { className: 'hint' }, line)),
        ...part.answers.flatMap((answer) => [
          element('h3', { dir: 'auto' }, answer.prompt),
          ...versionElements(undated(answer), { other, written: (date) => date }),
        ]),
      ]
    : [];

/** On no sheet of the book is it said when something was written. */
const undated = ({ prompt, passage, others = [] }: DocumentAnswer): DocumentAnswer => ({
  prompt,
  passage,
  others: others.map(({ passage }) => ({ passage })),
});

const unreadElements = (unread: ReturnType<typeof documentOf>['unread']): HTMLElement[] =>
  unread
    ? [
        element('h3', {}, unread.title),
        ...(unread.lines ?? []).map((line) => element('p', { className: 'hint' }, line)),
        ...unread.texts.map(({ text }) => element('pre', {}, text)),
      ]
    : [];

const strings = (book: HTMLElement) => jsonOf<Readonly<Record<'whole', string>>>(book, 'strings');
