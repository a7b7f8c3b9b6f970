// What a sheet tells its client: how far they are, what is saved, and what is not.
import type { Outcome } from '../answers/store.ts';
import { fill } from '../fields/template.ts';

/** How long after the last change `Saved` appears: at once would flicker at every key. */
const calm = 400;

/** Without a second place, the browser's own storage has reached the disk after this, in milliseconds. */
const written = 10_000;

type Values = Readonly<Record<string, string | number>>;

export class SheetVoice {
  readonly #element: HTMLElement;
  readonly #strings: Readonly<Record<string, string>>;
  /** Counts what is said of saving, so that a later word is not followed by an earlier one. */
  #turn = 0;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#strings = JSON.parse(element.dataset['strings'] ?? '{}') as Record<string, string>;
  }

  /** Says that all is saved once it is: when the second place has it, or the disk must have. */
  async confirm(settled: Promise<void>): Promise<void> {
    this.say('status.saving');
    this.tell();
    const turn = this.#turn;
    const copied = settled.catch(() => after(written));
    await Promise.all([after(calm), Promise.race([copied, after(written)])]);
    if (turn === this.#turn) this.say('status.saved');
  }

  /** Tells why something was not kept. */
  fail(outcome: Exclude<Outcome, 'saved'>): void {
    this.say('');
    this.tell(`trouble.${outcome}`);
  }

  say(key: string): void {
    this.#turn++;
    this.#write('[role=status]', this.#string(key));
  }

  /** Tells of trouble, or of none, and offers a file of everything while there is any. */
  tell(key = '', prompts: readonly string[] = []): void {
    this.tellAll(key === '' ? [] : [[key, prompts]]);
  }

  tellAll(troubles: Iterable<readonly [key: string, prompts: readonly string[]]>): void {
    const texts = [...troubles].map(([key, prompts]) =>
      this.#string(key, {
        prompts: prompts.map((words) => this.#string('text.quoted', { words })).join(', '),
      }),
    );
    this.#write('[data-trouble]', texts.join(' '));
    this.#element.querySelector('[data-sheet=file]')?.toggleAttribute('hidden', texts.length === 0);
  }

  progress(answered: number, total: number): void {
    this.#write('[data-progress]', this.#string('sheet.progress', { answered, total }));
  }

  /** Leaves a text alone that is there already, so that nothing is announced twice. */
  #write(selector: string, text: string): void {
    const element = this.#element.querySelector(selector);
    if (element && element.textContent !== text) element.textContent = text;
  }

  #string(key: string, values: Values = {}): string {
    return fill(this.#strings[key] ?? '', values);
  }
}

const after = (time: number) => new Promise<void>((resolve) => setTimeout(resolve, time));
