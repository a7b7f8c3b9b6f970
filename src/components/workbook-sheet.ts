// Joins a sheet's fields to the answers kept on this device, and tells the client what is kept.
import type { Json } from '../answers/record.ts';
import { webStorage } from '../answers/storage.ts';
import { openAnswers, type Answers, type Outcome } from '../answers/store.ts';
import { isField, type FieldElement } from '../fields/field-element.ts';
import { isCounted } from '../fields/has-content.ts';
import {
  jsonOf,
  revisionEvent,
  showsAnswers,
  type Revision,
  type ShowsAnswers,
} from '../fields/shows-answers.ts';
import { parseLocated } from '../fields/located.ts';
import { fill } from '../fields/template.ts';
import type { Reading } from '../fields/words.ts';
import type { Clearing } from './clearing.ts';
import { adoptAll, readingOf } from './reading.ts';

/** How long after the last change `Saved` appears: at once would flicker at every key. */
const settled = 400;

export class WorkbookSheet extends HTMLElement {
  readonly #fields = new Map<string, FieldElement>();
  readonly #answered = new Set<string>();
  /** What shows answers, other sheets' among them. */
  readonly #showing: ShowsAnswers[] = [];
  #total = 0;
  /** What this page last read from the device, or wrote to it, as JSON. */
  readonly #known = new Map<string, string>();
  readonly #unsaved = new Set<string>();
  #answers!: Answers;
  #reading!: Reading;
  #strings: Readonly<Record<string, string>> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;
  #clearing: Clearing | undefined;

  connectedCallback(): void {
    this.#strings = JSON.parse(this.dataset['strings'] ?? '{}') as Record<string, string>;
    this.#answers = openAnswers({
      brand: this.dataset['brand'] ?? '',
      storage: webStorage(() => localStorage),
      now: Date.now,
      reads: (id, record) => this.#fields.get(id)?.reads(record) ?? true,
    });
    void this.#start();
  }

  async #start(): Promise<void> {
    const elements = [...this.querySelectorAll<HTMLElement>('[data-field], [data-shows]')];
    const names = new Set(elements.map(({ localName }) => localName));
    await Promise.all([...names].map((name) => customElements.whenDefined(name)));
    for (const element of elements) {
      if (showsAnswers(element)) this.#showing.push(element);
      if (!isField(element)) continue;
      element.answerId = this.#idOf(element);
      this.#fields.set(element.answerId, element);
      if (isCounted(element)) this.#total++;
      this.#answers.adopt(element.answerId, formerIds(element));
    }
    const located = parseLocated(this.dataset['located']);
    adoptAll(located, this.#answers);
    // A field on this sheet may hold words that the device refuses to keep.
    this.#reading = readingOf(located, (id) => this.#fields.get(id)?.read() ?? this.#kept(id));
    this.#showStored();
    this.addEventListener('answer', ({ target }) => {
      // A record's parts are fields too, but none of the sheet's.
      const field = target instanceof Element ? target.closest('[data-field]') : null;
      if (field && isField(field)) this.#save([field.answerId]);
    });
    this.addEventListener(revisionEvent, (event) => {
      this.#revise((event as CustomEvent<Revision>).detail);
    });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
    });
    this.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button[data-sheet]') : null;
      if (button instanceof HTMLElement) this.#act(button.dataset['sheet'] ?? '');
    });
    // Other sheets' answers may change in another tab, or while this page waits to be gone back to.
    addEventListener('storage', this.#showOthers);
    addEventListener('pageshow', this.#showOthers);
    // Dictation software and restored pages change controls without an event: look again on leaving.
    addEventListener('pagehide', this.#saveChanged);
    document.addEventListener('visibilitychange', this.#saveChanged);
    this.dataset['ready'] = '';
  }

  /** Shows what is kept. What was typed before this script arrived is joined to it, not lost. */
  #showStored(): void {
    const troubles = new Map<string, string[]>();
    const early: string[] = [];
    for (const [id, field] of this.#fields) {
      const typed = field.read();
      const { record, trouble } = this.#answers.load(id);
      if (trouble) troubles.set(trouble, [...(troubles.get(trouble) ?? []), field.prompt]);
      if (record) field.write(record.value);
      this.#known.set(id, JSON.stringify(field.read()));
      if (field.kind.answered(typed)) {
        if (record) field.write(field.merge(field.read(), typed));
        early.push(id);
      }
      this.#count(id, field);
    }
    this.#showProgress();
    this.#tell(
      [...troubles]
        .map(([trouble, prompts]) =>
          this.#string(`trouble.${trouble}`, {
            prompts: prompts.map((prompt) => `“${prompt}”`).join(', '),
          }),
        )
        .join(' '),
    );
    this.#showOthers();
    if (early.length > 0) this.#save(early);
  }

  #kept(id: string): Json | undefined {
    return this.#answers.load(id).record?.value;
  }

  /** Tells everything on the sheet that shows answers how they stand. */
  readonly #showOthers = (): void => {
    for (const element of this.#showing) element.showAnswers(this.#reading);
  };

  /** Keeps what was changed here of another sheet's answer. */
  #revise({ id, value }: Revision): void {
    const field = this.#reading.fields.get(id)?.field;
    if (!field) return;
    const { type, label } = field;
    this.#report(this.#answers.save(id, { value, type, prompt: label }));
  }

  readonly #saveChanged = (): void => {
    const changed = [...this.#fields].filter(
      ([id, field]) => JSON.stringify(field.read()) !== this.#known.get(id),
    );
    if (changed.length > 0) this.#save(changed.map(([id]) => id));
  };

  /** Writes at once; only the word about it waits. Whatever failed before is tried again. */
  #save(ids: readonly string[]): void {
    let failure: Outcome | undefined;
    for (const id of new Set([...ids, ...this.#unsaved])) {
      const field = this.#fields.get(id);
      if (!field) continue;
      const value = field.read();
      const outcome = this.#answers.save(id, { value, type: field.type, prompt: field.prompt });
      if (outcome === 'saved') {
        this.#unsaved.delete(id);
        this.#known.set(id, JSON.stringify(value));
      } else {
        this.#unsaved.add(id);
        failure = outcome;
      }
      this.#count(id, field);
    }
    this.#report(failure ?? 'saved');
  }

  #report(outcome: Outcome): void {
    this.#showOthers();
    this.#showProgress();
    clearTimeout(this.#timer);
    if (outcome !== 'saved') {
      this.#say('');
      this.#tell(this.#string(`trouble.${outcome}`));
      return;
    }
    this.#tell('');
    this.#say(this.#string('status.saving'));
    this.#timer = setTimeout(() => {
      this.#say(this.#string('status.saved'));
    }, settled);
  }

  #act(action: string): void {
    if (action === 'print') print();
    // At once where it can be: the page may be left the next moment.
    else if (this.#clearing) this.#clearing.act(action);
    else void this.#openClearing().then((clearing) => clearing.act(action));
  }

  async #openClearing(): Promise<Clearing> {
    const { Clearing } = await import('./clearing.ts');
    return (this.#clearing ??= new Clearing({
      element: this,
      answers: this.#answers,
      // What stands under a former id would come back in place of what is cleared.
      ids: [...this.#fields].flatMap(([id, field]) => [id, ...formerIds(field)]),
      showKept: (status) => {
        clearTimeout(this.#timer);
        this.#unsaved.clear();
        for (const [id, field] of this.#fields) {
          this.#show(id, field, this.#kept(id) ?? field.kind.empty);
        }
        this.#showOthers();
        this.#showProgress();
        this.#tell('');
        this.#say(this.#string(status));
      },
      fail: (outcome) => {
        clearTimeout(this.#timer);
        this.#say('');
        this.#tell(this.#string(`trouble.${outcome}`));
      },
    }));
  }

  #idOf(field: FieldElement): string {
    return `${this.dataset['slug'] ?? ''}/${field.dataset['field'] ?? ''}`;
  }

  /** Puts what is on the device into a field. */
  #show(id: string, field: FieldElement, value: Json): void {
    field.write(value);
    this.#known.set(id, JSON.stringify(field.read()));
    this.#count(id, field);
  }

  #count(id: string, field: FieldElement): void {
    if (!isCounted(field)) return;
    if (field.answered) this.#answered.add(id);
    else this.#answered.delete(id);
  }

  #showProgress(): void {
    const text = this.#string('sheet.progress', {
      answered: this.#answered.size,
      total: this.#total,
    });
    this.#write('[data-progress]', text);
  }

  #say(text: string): void {
    this.#write('[role=status]', text);
  }

  #tell(text: string): void {
    this.#write('[data-trouble]', text);
  }

  /** Leaves a text alone that is there already, so that nothing is announced twice. */
  #write(selector: string, text: string): void {
    const element = this.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }

  #string(key: string, values: Readonly<Record<string, string | number>> = {}): string {
    return fill(this.#strings[key] ?? '', values);
  }
}

const formerIds = (field: FieldElement) => jsonOf<string[] | null>(field, 'aliases') ?? [];
