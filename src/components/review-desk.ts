// The files that are open on the coach's page, until it is left.
import { readFile } from '../answers/file.ts';
import { element } from '../fields/dom.ts';
import { jsonOf } from '../fields/shows-answers.ts';
import { fill } from '../fields/template.ts';
import { bytesOf, momentOf, type OpenedFile, type Say } from './opened-file.ts';
import type { Prompts } from './prompts.ts';
import { ReviewComparison } from './review-comparison.ts';
import { promptsForCoach } from './review-prompts.ts';
import { askPassphrase } from './review-sealed.ts';
import { sectionOf } from './review-section.ts';

interface Shown {
  readonly file: OpenedFile;
  readonly section: HTMLElement;
}

export class ReviewDesk {
  readonly #element: HTMLElement;
  /** Aborted once the page is left: nothing may be shown any more. */
  readonly #signal: AbortSignal;
  readonly #strings: Readonly<Record<string, string>>;
  readonly #comparison: ReviewComparison;
  /** By the day on which they were saved. */
  #shown: readonly Shown[] = [];
  #prompts: Prompts | undefined;

  constructor(element: HTMLElement, signal: AbortSignal) {
    this.#element = element;
    this.#signal = signal;
    this.#strings = jsonOf<Record<string, string>>(element, 'strings');
    this.#comparison = new ReviewComparison(this.#find('[data-compare]'), this.#say, signal);
    const print = () => {
      window.print();
    };
    this.#find('[data-do=print]').addEventListener('click', print, { signal });
    signal.addEventListener('abort', () => {
      this.#forget();
    });
  }

  /** Opens what can be opened, and tells what the rest is. */
  async open(files: readonly File[]): Promise<void> {
    this.#clearTrouble();
    this.#status(this.#say('review.opening'));
    const [prompts, read] = await Promise.all([
      this.#fetchPrompts(),
      Promise.all(files.map(async (file) => [file.name, await bytesOf(file)] as const)),
    ]);
    if (this.#signal.aborted) return;
    this.#prompts = prompts;
    for (const [name, bytes] of read) {
      if (typeof bytes === 'string') this.#tell(bytes, name);
      else this.#take(name, bytes, prompts);
    }
    this.#showCount();
  }

  /** Shows a file's answers, or asks for its passphrase, or tells why neither can be done. */
  #take(name: string, bytes: Uint8Array, prompts: Prompts): HTMLElement | undefined {
    const verdict = readFile(bytes);
    if (verdict.kind === 'answers') return this.#add({ ...verdict, name }, prompts);
    if (verdict.kind === 'sealed') this.#ask(name, bytes, prompts);
    else this.#tell(verdict.kind, name);
    return undefined;
  }

  #add(file: OpenedFile, prompts: Prompts): HTMLElement {
    const section = sectionOf(file, prompts, this.#say, () => {
      this.#shown = this.#shown.filter((each) => each.section !== section);
      section.remove();
      this.#showCount();
      this.#find('input').focus();
    });
    const next = this.#shown.find((each) => momentOf(each.file) > momentOf(file));
    this.#find('[data-files]').insertBefore(section, next?.section ?? null);
    this.#shown = [...this.#shown, { file, section }].sort(
      (one, other) => momentOf(one.file) - momentOf(other.file),
    );
    return section;
  }

  #ask(name: string, bytes: Uint8Array, prompts: Prompts): void {
    const form = askPassphrase({
      name,
      bytes,
      template: this.#find('template'),
      say: this.#say,
      begin: () => {
        this.#clearTrouble();
        this.#status(this.#say('review.opening'));
      },
      opened: (inside) => {
        const section = this.#take(name, inside, prompts);
        (section?.querySelector('h2') ?? this.#find('input')).focus();
        this.#showCount();
      },
      refused: (kind) => {
        this.#tell(kind, name);
        this.#showCount();
      },
      left: () => {
        this.#showCount();
        this.#find('input').focus();
      },
    });
    this.#find('[data-sealed]').append(form);
    form.querySelector('input')?.focus();
  }

  /** Tried again with every file, until the sheets are there. */
  #fetchPrompts(): Promise<Prompts> | Prompts {
    if (this.#prompts && this.#prompts.sheets.length > 0) return this.#prompts;
    return promptsForCoach(this.#element.dataset['prompts'] ?? '', this.#say);
  }

  #showCount(): void {
    const count = this.#shown.length;
    const key = count === 0 ? 'none' : count === 1 ? 'one' : 'many';
    this.#status(this.#say(`review.open.${key}`, { count }));
    this.#find('[data-do=print]').hidden = count === 0;
    this.#comparison.offer(
      this.#shown.map(({ file }) => file),
      this.#prompts,
    );
  }

  #forget(): void {
    this.#shown = [];
    this.#find('[data-files]').replaceChildren();
    this.#find('[data-sealed]').replaceChildren();
    this.#clearTrouble();
    this.#showCount();
  }

  #clearTrouble(): void {
    this.#find('[role=alert]').replaceChildren();
  }

  #tell(kind: string, file: string): void {
    const text = this.#say(`review.trouble.${kind}`, { file });
    this.#find('[role=alert]').append(element('p', {}, text));
  }

  /** Leaves a text alone that is there already, so that nothing is announced twice. */
  #status(text: string): void {
    const status = this.#find('[role=status]');
    if (status.textContent !== text) status.textContent = text;
  }

  #find<Kind extends HTMLElement>(selector: string): Kind {
    const found = this.#element.querySelector<Kind>(selector);
    if (!found) throw new Error(`<review-files> has no ${selector}`);
    return found;
  }

  readonly #say: Say = (key, values = {}) => fill(this.#strings[key] ?? '', values);
}
