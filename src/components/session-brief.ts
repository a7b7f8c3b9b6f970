// The brief in the browser. It holds no words of its own: only which sections stay at home.
import { texts } from '../fields/list/answer.ts';
import { parseLocated } from '../fields/located.ts';
import { elementsOf } from '../fields/show-words.ts';
import { jsonOf } from '../fields/shows-answers.ts';
import { fill } from '../fields/template.ts';
import {
  isBlank,
  plainTextOf,
  readingOf,
  wordsOfExcerpt,
  type Excerpt,
  type Reading,
  type Words,
} from '../fields/words.ts';
import { fitOnPage } from './fit-on-page.ts';
import { adoptAll, formerIdsOf } from './former-ids.ts';
import { longDate } from './long-date.ts';
import { openKept } from './open-answers.ts';

type Strings = Readonly<Record<string, string>>;
interface Section extends Excerpt {
  readonly label: string;
}

const nothing: Words = { kind: 'text', text: '' };

/** Which sections the client keeps back. */
const leftOut = 'brief/left-out';

export class SessionBrief extends HTMLElement {
  readonly #kept = openKept({ brand: this.dataset['brand'] ?? '', changed: () => this.#show() });
  readonly #answers = this.#kept.answers;
  #reading!: Reading;
  #sections: readonly (readonly [string, Section])[] = [];
  #words = new Map<string, Words>();

  connectedCallback(): void {
    const located = parseLocated(this.dataset['located']);
    this.#reading = readingOf({
      language: document.documentElement.lang,
      fields: located,
      read: (id) => this.#answers.load(id).record?.value,
    });
    this.#sections = Object.entries(jsonOf<Record<string, Section>>(this, 'sections'));
    this.addEventListener('change', () => {
      this.#keep();
    });
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('button[data-do]');
      if (!button) return;
      if (button.dataset['do'] === 'print') print();
      else if (button.dataset['do'] === 'file') void this.#save(button.value);
      else void this.#copy();
    });
    addEventListener('storage', this.#show);
    addEventListener('pageshow', this.#show);
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
    const held = texts.parse(this.#answers.load(leftOut).record?.value ?? []) ?? [];
    for (const box of this.#boxes) box.checked = !held.includes(box.value);
    for (const [id, section] of this.#sections) {
      const words = wordsOfExcerpt(section, this.#reading);
      this.#words.set(id, words);
      this.querySelector(`[data-missing="${id}"]`)?.toggleAttribute('hidden', !isBlank(words));
      this.querySelector(`[data-edit="${id}"]`)?.toggleAttribute('hidden', isBlank(words));
    }
    const date = longDate(new Date(), this.#reading.language);
    this.querySelector('[data-date]')?.replaceChildren(date);
    this.#arrange();
  };

  /** Shows what is ticked and written, and how it fits on a page. */
  #arrange(): void {
    const handed = new Set(this.#handed().map(([id]) => id));
    for (const [id, words] of this.#words) {
      const section = this.querySelector(`[data-section="${id}"]`);
      section?.toggleAttribute('hidden', !handed.has(id));
      // What stays at home is not on the page at all.
      const shown = handed.has(id) ? elementsOf(words) : [];
      section?.querySelector('[data-words]')?.replaceChildren(...shown);
    }
    this.querySelector('[data-nothing]')?.toggleAttribute('hidden', handed.size > 0);
    const page = this.querySelector<HTMLElement>('[data-page]');
    const fits = page === null || fitOnPage(page);
    const fit = handed.size === 0 ? '' : this.#string(fits ? 'fits' : 'long');
    this.querySelector('[data-fit]')?.replaceChildren(fit);
  }

  #handed(): (readonly [string, Section])[] {
    const ticked = new Set(this.#boxes.filter(({ checked }) => checked).map(({ value }) => value));
    return this.#sections.filter(([id]) => {
      const words = this.#words.get(id);
      return ticked.has(id) && words !== undefined && !isBlank(words);
    });
  }

  #keep(): void {
    const value = this.#boxes.filter(({ checked }) => !checked).map((box) => box.value);
    const prompt = this.querySelector('legend')?.textContent ?? '';
    const outcome = this.#answers.save(leftOut, { value, type: 'checklist', prompt });
    const trouble = outcome === 'saved' ? '' : this.#string(outcome);
    this.querySelector('[data-trouble]')?.replaceChildren(trouble);
    this.#arrange();
    this.#say(outcome === 'saved' ? this.#string('saved') : '');
  }

  async #copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(this.text);
      this.#say(this.#string('copied'));
    } catch {
      this.#say(this.#string('copy-failed'));
    }
  }

  async #save(ending: string): Promise<void> {
    const page = this.querySelector<HTMLElement>('[data-page]');
    if (!page) return;
    const sections = this.#handed().map(
      ([id, { label }]) => [label, this.#words.get(id) ?? nothing] as const,
    );
    const brand = this.dataset['brand'] ?? '';
    try {
      const { saveBrief } = await import('./brief-file.ts');
      const name = await saveBrief(ending, { page, brand, sections, foot: this.#string('foot') });
      this.#say(fill(this.#string('made'), { name }));
    } catch {
      this.#say(this.#string('offline'));
    }
  }

  /** What is handed over, as plain text. */
  get text(): string {
    const head = this.querySelector('.brief-head')?.textContent.replaceAll(/\s+/g, ' ').trim();
    const sections = this.#handed().map(([id, { label }]) => {
      const words = this.#words.get(id);
      return `${label}\n${words ? plainTextOf(words) : ''}`;
    });
    return [head, ...sections].join('\n\n');
  }

  get #boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll<HTMLInputElement>('.brief-choice input')];
  }

  #say(text: string): void {
    this.querySelector('[role=status]')?.replaceChildren(text);
  }

  #string(key: string): string {
    return jsonOf<Strings>(this, 'strings')[key] ?? '';
  }
}
