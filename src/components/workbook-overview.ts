// All of a client's answers in the browser: counted, shown, and searched without leaving the device. The questions
// are fetched where there are answers; until they are here, and where they cannot be had, answers stand as they are
// kept, under the questions that they were written under.
import type { AnswerRecord, Json } from '../answers/record.ts';
import { element } from '../fields/dom.ts';
import { located, type PackedSheet } from '../fields/located.ts';
import { elementsOf } from '../fields/show-words.ts';
import { jsonOf } from '../fields/shows-answers.ts';
import { fill } from '../fields/template.ts';
import { isCounted, isOfPage, textsIn } from '../fields/has-content.ts';
import { readingOf, wordsOf, type Reading } from '../fields/words.ts';
import { adoptAll, formerIdsOf } from './former-ids.ts';
import { openKept } from './open-answers.ts';
import { fetchPrompts, pageFacts } from './prompts.ts';

type Strings = Readonly<Record<string, string>>;

export class WorkbookOverview extends HTMLElement {
  readonly #kept = openKept({ brand: this.dataset['brand'] ?? '', changed: () => this.#update() });
  readonly #answers = this.#kept.answers;
  #reading = this.#readingOf([]);
  #isMissing = false;
  /** Whether what was kept elsewhere before is here. */
  #isRecovered = false;

  connectedCallback(): void {
    for (const event of ['storage', 'pageshow', 'answers']) {
      addEventListener(event, () => void this.#update());
    }
    this.#input.addEventListener('input', () => {
      this.#search();
    });
    void this.#start();
  }

  async #start(): Promise<void> {
    const recovering = this.#kept.recover();
    await this.#update();
    this.dataset['ready'] = '';
    await recovering;
    this.#isRecovered = true;
    await this.#update();
  }

  /** Shows what is kept now. Never rejects. */
  async #update(): Promise<void> {
    if (this.#answers.ids().every(isOfPage)) this.#isMissing = false;
    else if (!this.#hasQuestions) {
      this.#show();
      const prompts = await fetchPrompts(pageFacts().prompts).catch(() => undefined);
      this.#isMissing = prompts === undefined;
      if (prompts) this.#reading = this.#readingOf(prompts.sheets);
    }
    this.#show();
    if (this.#isRecovered && (await this.#adopt())) this.#show();
  }

  /** Brings what is kept under former ids to where it belongs. */
  #adopt(): Promise<boolean> {
    return adoptAll(this.#answers, formerIdsOf(this.#reading.fields)).catch(() => false);
  }

  #readingOf(sheets: readonly PackedSheet[]): Reading {
    return readingOf({
      language: document.documentElement.lang,
      fields: located(sheets),
      read: (id) => this.#answers.load(id).record?.value,
    });
  }

  get #hasQuestions(): boolean {
    return this.#reading.fields.size > 0;
  }

  #show(): void {
    let answers = 0;
    let begun = 0;
    const asked = this.#hasQuestions
      ? [...this.#reading.fields.keys()]
      : this.#answers.ids().sort();
    for (const row of this.#rows) {
      const { sheet = '', fields: total = '' } = row.dataset;
      const { answered, shown } = this.#sheet(asked.filter((id) => sheetOf(id) === sheet));
      answers += answered;
      if (answered > 0) begun++;
      row
        .querySelector('[data-progress]')
        ?.replaceChildren(answered === 0 ? '' : this.#string('progress', { answered, total }));
      row.querySelector('details')?.toggleAttribute('hidden', shown.length === 0);
      row.querySelector('[data-answers]')?.replaceChildren(...shown);
    }
    this.querySelector('[data-total]')?.replaceChildren(
      answers === 0 ? this.#string('none') : this.#string('total', { answers, sheets: begun }),
    );
    this.#showEarlier();
    this.#search();
  }

  /** A sheet's answers as rows of a list, and how many of its fields have one. */
  #sheet(ids: readonly string[]): { answered: number; shown: HTMLElement[] } {
    let answered = 0;
    const shown: HTMLElement[] = [];
    for (const id of ids) {
      const field = this.#reading.fields.get(id)?.field;
      const { record } = this.#answers.load(id);
      const words = this.#words(id, record?.value);
      const asked = field ?? record;
      if (!asked || words.length === 0) continue;
      if (isCounted(asked)) answered++;
      shown.push(
        element('dt', {}, field?.label ?? record?.prompt ?? ''),
        element('dd', {}, ...words, ...this.#others(id, record?.others)),
      );
    }
    return { answered, shown };
  }

  #words(id: string, value: Json | undefined): HTMLElement[] {
    const field = this.#reading.fields.get(id)?.field;
    return field ? elementsOf(wordsOf(field, value, this.#reading, id)) : asKept(value ?? null);
  }

  /** What was written in another tab or on another device, and not chosen yet. */
  #others(id: string, others: AnswerRecord['others'] = []): HTMLElement[] {
    return others.flatMap(({ value }) => [
      element('p', { className: 'hint' }, this.#string('other')),
      ...this.#words(id, value),
    ]);
  }

  /** What is kept and belongs to no field any more, and what cannot be read at all. */
  #showEarlier(): void {
    const sheets = new Set(this.#rows.map(({ dataset }) => dataset['sheet']));
    const isAsked = (id: string) =>
      this.#hasQuestions ? this.#reading.fields.has(id) : sheets.has(sheetOf(id));
    const strays = this.#answers
      .ids()
      .filter((id) => !isAsked(id) && !isOfPage(id))
      .sort();
    const unreadable: string[] = [];
    const shown = strays.flatMap((id) => {
      const { record, trouble } = this.#answers.load(id);
      if (trouble) unreadable.push(this.#string('quoted', { words: id }));
      const words = asKept(record?.value ?? null);
      if (!record || words.length === 0) return [];
      return [element('dt', {}, record.prompt), element('dd', {}, ...words)];
    });
    const section = this.querySelector<HTMLElement>('[data-earlier]');
    section?.querySelector('dl')?.replaceChildren(...shown);
    if (section) section.hidden = shown.length === 0;
    const prompts = unreadable.join(', ');
    const troubles = [
      ...(this.#isMissing ? [this.#string('offline')] : []),
      ...(prompts === '' ? [] : [this.#string('trouble', { prompts })]),
    ];
    tell(this.querySelector('[data-trouble]'), troubles.join(' '));
  }

  #search(): void {
    const query = this.#input.value.trim();
    const wanted = plain(query);
    let count = 0;
    for (const row of this.#rows) {
      const title = plain(row.querySelector('a')?.textContent ?? '');
      const answers = plain(row.querySelector('[data-answers]')?.textContent ?? '');
      const isIn = wanted !== '' && answers.includes(wanted);
      row.hidden = wanted !== '' && !isIn && !title.includes(wanted);
      if (!row.hidden) count++;
      const details = row.querySelector('details');
      if (details) details.open = isIn;
    }
    for (const section of this.querySelectorAll<HTMLElement>('[data-stage]')) {
      section.hidden = section.querySelector('[data-sheet]:not([hidden])') === null;
    }
    const text =
      wanted === '' ? '' : this.#string(count === 0 ? 'found.none' : 'found', { count, query });
    tell(this.querySelector('[role=status]'), text);
  }

  get #rows(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-sheet]')];
  }

  get #input(): HTMLInputElement {
    const input = this.querySelector('input');
    if (!input) throw new Error('<workbook-overview> has no input');
    return input;
  }

  #string(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(jsonOf<Strings>(this, 'strings')[key] ?? '', values);
  }
}

/** What stays as it is, is not read out again. */
function tell(element: Element | null, text: string): void {
  if (element && element.textContent !== text) element.textContent = text;
}

const sheetOf = (id: string): string => id.split('/')[0] ?? '';

/** Words as they are kept, without the field that they were written in. */
const asKept = (value: Json): HTMLElement[] =>
  textsIn(value).map((text) => element('p', { className: 'said' }, text));

/** Small letters without accents, so that `resume` finds `Résumé`. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
