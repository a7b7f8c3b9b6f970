// All of a client's answers in the browser: counted, shown, and searched without leaving the device.
import type { AnswerRecord } from '../answers/record.ts';
import { element } from '../fields/dom.ts';
import type { AnsweredField } from '../fields/registry.ts';
import { elementsOf } from '../fields/show-words.ts';
import { jsonOf } from '../fields/shows-answers.ts';
import { parseLocated } from '../fields/located.ts';
import { fill } from '../fields/template.ts';
import { isCounted, isOfPage, textsIn } from '../fields/has-content.ts';
import { isBlank, readingOf, wordsOf, type Reading } from '../fields/words.ts';
import { adoptAll, formerIdsOf } from './former-ids.ts';
import { openKept } from './open-answers.ts';

type Strings = Readonly<Record<string, string>>;

export class WorkbookOverview extends HTMLElement {
  readonly #kept = openKept({ brand: this.dataset['brand'] ?? '', changed: () => this.#show() });
  readonly #answers = this.#kept.answers;
  #reading!: Reading;

  connectedCallback(): void {
    const located = parseLocated(this.dataset['located']);
    this.#reading = readingOf({
      language: document.documentElement.lang,
      fields: located,
      read: (id) => this.#answers.load(id).record?.value,
    });
    addEventListener('storage', this.#show);
    addEventListener('pageshow', this.#show);
    addEventListener('answers', this.#show);
    this.#input.addEventListener('input', () => {
      this.#search();
    });
    this.#show();
    this.dataset['ready'] = '';
    void this.#settle();
  }

  /** Brings what was kept elsewhere before to where it belongs. */
  async #settle(): Promise<void> {
    await this.#kept.recover();
    if (await adoptAll(this.#answers, formerIdsOf(this.#reading.fields))) this.#show();
  }

  readonly #show = (): void => {
    let answers = 0;
    let begun = 0;
    for (const row of this.#rows) {
      const { answered, total, shown } = this.#sheet(row.dataset['sheet'] ?? '');
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
  };

  /** A sheet's answers as rows of a list, and how many of its fields have one. */
  #sheet(slug: string): { answered: number; total: number; shown: HTMLElement[] } {
    let [answered, total] = [0, 0];
    const shown: HTMLElement[] = [];
    for (const [id, { field }] of this.#reading.fields) {
      if (!id.startsWith(`${slug}/`)) continue;
      const { record } = this.#answers.load(id);
      const words = wordsOf(field, record?.value, this.#reading, id);
      if (isCounted(field)) total++;
      if (isBlank(words)) continue;
      if (isCounted(field)) answered++;
      shown.push(
        element('dt', {}, field.label),
        element('dd', {}, ...elementsOf(words), ...this.#others(id, field, record?.others)),
      );
    }
    return { answered, total, shown };
  }

  /** What was written in another tab or on another device, and not chosen yet. */
  #others(id: string, field: AnsweredField, others: AnswerRecord['others'] = []): HTMLElement[] {
    return others.flatMap(({ value }) => [
      element('p', { className: 'hint' }, this.#string('other')),
      ...elementsOf(wordsOf(field, value, this.#reading, id)),
    ]);
  }

  /** What is kept and belongs to no field any more, and what cannot be read at all. */
  #showEarlier(): void {
    const strays = this.#answers
      .ids()
      .filter((id) => !this.#reading.fields.has(id) && !isOfPage(id))
      .sort();
    const unreadable: string[] = [];
    const shown = strays.flatMap((id) => {
      const { record, trouble } = this.#answers.load(id);
      if (trouble) unreadable.push(id);
      if (!record) return [];
      const texts = textsIn(record.value);
      if (texts.length === 0) return [];
      return [
        element('dt', {}, record.prompt),
        element('dd', {}, ...texts.map((text) => element('p', { className: 'said' }, text))),
      ];
    });
    const section = this.querySelector<HTMLElement>('[data-earlier]');
    section?.querySelector('dl')?.replaceChildren(...shown);
    if (section) section.hidden = shown.length === 0;
    this.querySelector('[data-trouble]')?.replaceChildren(
      unreadable.length === 0
        ? ''
        : this.#string('trouble', {
            prompts: unreadable.map((id) => this.#string('quoted', { words: id })).join(', '),
          }),
    );
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
    const status = this.querySelector('[role=status]');
    const text =
      wanted === '' ? '' : this.#string(count === 0 ? 'found.none' : 'found', { count, query });
    if (status && status.textContent !== text) status.textContent = text;
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

/** Small letters without accents, so that `resume` finds `Résumé`. */
const plain = (text: string): string =>
  text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
