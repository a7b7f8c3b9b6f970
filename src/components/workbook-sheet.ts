// Joins a sheet's fields to the answers kept on this device, and tells the client what is kept.
import type { Json } from '../answers/record.ts';
import type { Answers, Outcome } from '../answers/store.ts';
import { isField, type FieldElement } from '../fields/field-element.ts';
import { isCounted, textsIn } from '../fields/has-content.ts';
import { jsonOf, revisionEvent, showsAnswers, type Revision } from '../fields/shows-answers.ts';
import { parseLocated } from '../fields/located.ts';
import type { Located, Reading } from '../fields/words.ts';
import type { Arrivals } from './arrivals.ts';
import { adoptAll, formerIdsOf } from './former-ids.ts';
import { openKept, type Kept } from './open-answers.ts';
import type { SheetActions } from './sheet-actions.ts';
import { SheetVoice } from './sheet-voice.ts';

class WorkbookSheet extends HTMLElement {
  readonly #fields = new Map<string, FieldElement>();
  readonly #answered = new Set<string>();
  /** The answers that this sheet shows, of its own and of other sheets. */
  #located: ReadonlyMap<string, Located> = new Map();
  #total = 0;
  /** What this page last read from the device, or wrote to it, as JSON. */
  readonly #known = new Map<string, string>();
  readonly #unsaved = new Set<string>();
  #kept!: Kept;
  #showing: Promise<void> | undefined;
  #reading: Reading | undefined;
  readonly #voice = new SheetVoice(this);
  #actions: SheetActions | undefined;
  #arrivals: Arrivals | undefined;

  connectedCallback(): void {
    this.#kept = openKept({
      brand: this.dataset['brand'] ?? '',
      reads: (id, record) => this.#fields.get(id)?.reads(record) ?? true,
      changed: () => this.#arrive(),
    });
    void this.#start();
  }

  get #answers(): Answers {
    return this.#kept.answers;
  }

  async #start(): Promise<void> {
    const elements = [...this.querySelectorAll<HTMLElement>('[data-own]')];
    await Promise.all(elements.map(({ localName }) => customElements.whenDefined(localName)));
    for (const element of elements) {
      if (!isField(element)) continue;
      element.answerId = this.#idOf(element);
      this.#fields.set(element.answerId, element);
      if (isCounted(element)) this.#total++;
    }
    this.#located = parseLocated(this.dataset['located']);
    await this.#adopt();
    this.#showStored();
    this.addEventListener('answer', ({ target }) => {
      // A record's parts are fields too, but none of the sheet's.
      const field = (target as Element).closest('[data-field]');
      if (field && isField(field)) this.#save([field.answerId]);
    });
    this.addEventListener(revisionEvent, (event) => {
      this.#revise((event as CustomEvent<Revision>).detail);
    });
    this.addEventListener('click', ({ target }) => {
      const button = (target as Element).closest<HTMLButtonElement>('button[data-sheet]');
      if (button) this.#act(button.dataset['sheet'] ?? '', button.value);
    });
    this.addEventListener('focusin', () => this.#kept.prepare(), { once: true });
    // Answers change in other tabs, and while this page waits to be gone back to.
    addEventListener('storage', ({ key, newValue }) => {
      void this.#arrive(key === null ? undefined : [key.split(':').at(-1) ?? ''], newValue);
    });
    addEventListener('pageshow', ({ persisted }) => {
      if (persisted) void this.#arrive();
    });
    // Dictation software and restored pages change controls without an event: look again on leaving.
    addEventListener('pagehide', this.#saveChanged);
    document.addEventListener('visibilitychange', this.#saveChanged);
    this.dataset['ready'] = '';
    const hadNone = this.#answers.ids().length === 0;
    if (!hadNone) {
      void import('./last-place.ts').then(({ offer }) => {
        offer(this, this.#answers, this.#fields);
      });
    }
    await this.#kept.recover();
    if (hadNone && this.#answers.ids().length > 0) this.#voice.tell('trouble.returned');
  }

  /** Moves what is kept under ids that fields had before. Where that cannot be fetched, it waits there. */
  #adopt(): Promise<boolean> {
    const own = [...this.#fields].map(([id, field]) => [id, formerIds(field)] as const);
    return adoptAll(this.#answers, [...own, ...formerIdsOf(this.#located)]).catch(() => false);
  }

  /** Shows what is kept. What was typed before this script arrived is joined to it, not lost. */
  #showStored(): void {
    const troubles = new Map<string, string[]>();
    const early: string[] = [];
    const several: string[] = [];
    for (const [id, field] of this.#fields) {
      const typed = field.read();
      const { record, trouble } = this.#answers.load(id);
      if (trouble) {
        const key = `trouble.${trouble}`;
        troubles.set(key, [...(troubles.get(key) ?? []), field.prompt]);
      }
      if (record) field.write(record.value);
      if (record?.others) several.push(id);
      this.#known.set(id, JSON.stringify(field.read()));
      if (field.kind.answered(typed)) {
        if (record) field.write(field.merge(field.read(), typed));
        early.push(id);
      }
      this.#count(id, field);
    }
    this.#showProgress();
    this.#voice.tellAll(troubles);
    if (troubles.size > 0) this.#prepareFile();
    this.#showOthers();
    if (early.length > 0) this.#save(early);
    if (several.length > 0) void this.#arrive(several);
  }

  #valueOf(id: string): Json | undefined {
    return this.#answers.load(id).record?.value;
  }

  /** An answer as it stands: a field on this sheet may hold words that the device refuses to keep. */
  readonly #read = (id: string): Json | undefined =>
    this.#fields.get(id)?.read() ?? this.#valueOf(id);

  /** Tells everything on the sheet that shows answers how they stand. */
  #showOthers(): void {
    const reading = this.#reading;
    if (reading) {
      for (const element of this.querySelectorAll('[data-field], [data-shows]')) {
        if (showsAnswers(element)) void element.showAnswers(reading);
      }
    } else if ([...this.#located.keys()].some((id) => textsIn(this.#read(id) ?? '').length > 0)) {
      void (this.#showing ??= this.#startShowing());
    }
  }

  async #startShowing(): Promise<void> {
    try {
      const { readingOf } = await import('../fields/showing.ts');
      const { lang } = document.documentElement;
      this.#reading = readingOf({ language: lang, fields: this.#located, read: this.#read });
      this.#showOthers();
    } catch {
      // The connection failed. The next change tries again.
      this.#showing = undefined;
    }
  }

  /** Keeps what was changed here of another sheet's answer. */
  #revise({ id, value }: Revision): void {
    const field = this.#located.get(id)?.field;
    if (!field) return;
    const { type, label } = field;
    this.#report(this.#answers.save(id, { value, type, prompt: label }));
  }

  readonly #saveChanged = (): void => {
    // Taken off the page, a sheet has nothing to keep.
    if (!this.isConnected) return;
    const changed = [...this.#fields].filter(
      ([id, field]) => JSON.stringify(field.read()) !== this.#known.get(id),
    );
    if (changed.length > 0) this.#save(changed.map(([id]) => id));
  };

  /** Writes at once; only the word about it waits. Whatever failed before is tried again. */
  #save(ids: readonly string[]): void {
    let failure: Outcome | undefined;
    // Where the device has none of them, they were taken behind this page's back: all go there again.
    const held = this.#answers.ids();
    const lost = [...this.#answered].some((id) => held.includes(id)) ? [] : this.#answered;
    for (const id of new Set([...ids, ...this.#unsaved, ...lost])) {
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

  readonly #report = (outcome: Outcome): void => {
    this.#showOthers();
    this.#showProgress();
    if (outcome === 'saved') void this.#voice.confirm(this.#answers.settled());
    else {
      this.#voice.fail(outcome);
      this.#prepareFile();
    }
  };

  /** Fetches what makes a file of these words, before it can be gone. */
  #prepareFile(): void {
    this.#openActions().catch(() => undefined);
  }

  /** Takes in what has changed elsewhere. Without `ids` that may be anything. */
  async #arrive(ids?: readonly string[], text?: string | null): Promise<void> {
    const hasMoved = await this.#adopt();
    this.#showOthers();
    this.#saveChanged();
    // What the device refuses to keep is nowhere but here.
    const own = [...this.#fields.keys()].filter(
      (id) => (hasMoved || !ids || ids.includes(id)) && !this.#unsaved.has(id),
    );
    if (own.length === 0) return;
    const { Arrivals } = await import('./arrivals.ts');
    this.#arrivals ??= new Arrivals({
      element: this,
      kept: this.#kept,
      fields: this.#fields,
      show: this.#show,
      report: this.#report,
      voice: this.#voice,
    });
    await this.#arrivals.receive(own, text);
    this.#showOthers();
    this.#showProgress();
  }

  #act(action: string, ending: string): void {
    // At once where it can be: the page may be left the next moment.
    if (this.#actions) this.#actions.act(action, ending);
    else
      void this.#openActions().then(
        (actions) => actions.act(action, ending),
        // The connection failed. As filled in, a sheet prints without help.
        () => action === 'print' && print(),
      );
  }

  async #openActions(): Promise<SheetActions> {
    const { SheetActions } = await import('./sheet-actions.ts');
    return (this.#actions ??= new SheetActions({
      element: this,
      answers: this.#answers,
      fields: this.#fields,
      // What stands under a former id would come back in place of what is cleared.
      ids: [...this.#fields].flatMap(([id, field]) => [id, ...formerIds(field)]),
      voice: this.#voice,
      showKept: () => {
        this.#unsaved.clear();
        for (const [id, field] of this.#fields) {
          this.#show(id, field, this.#valueOf(id) ?? field.kind.empty);
        }
        this.#showOthers();
        this.#showProgress();
        // Versions to choose from go with the answer, and come back with it.
        if (this.#arrivals) void this.#arrive();
      },
    }));
  }

  #idOf(field: FieldElement): string {
    return `${this.dataset['slug'] ?? ''}/${field.dataset['field'] ?? ''}`;
  }

  /** Puts what is on the device into a field. */
  readonly #show = (id: string, field: FieldElement, value: Json): void => {
    field.write(value);
    this.#known.set(id, JSON.stringify(field.read()));
    this.#count(id, field);
  };

  #count(id: string, field: FieldElement): void {
    if (!isCounted(field)) return;
    if (field.answered) this.#answered.add(id);
    else this.#answered.delete(id);
  }

  #showProgress(): void {
    this.#voice.progress(this.#answered.size, this.#total);
  }
}

const formerIds = (field: FieldElement) => jsonOf<string[] | null>(field, 'aliases') ?? [];

customElements.define('workbook-sheet', WorkbookSheet);
