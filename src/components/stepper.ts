// The buttons of one prompt at a time. What they do is on them, for the sheet, as on all of its buttons.
import { element } from '../fields/dom.ts';
import { fill } from '../fields/template.ts';
import type { LateWords } from './late-words.ts';

export class Stepper {
  readonly element = element('div', { className: 'stepper', hidden: true });
  readonly #words: LateWords['one'];
  readonly #step = element('span', { className: 'step' });
  readonly #text: HTMLButtonElement;
  readonly #back: HTMLButtonElement;
  readonly #next: HTMLButtonElement;

  constructor(words: LateWords['one']) {
    this.#words = words;
    this.#text = button('text', words.text);
    this.#back = button('back', words.back);
    this.#next = button('next', words.next);
    this.#next.className = 'main';
    this.element.setAttribute('role', 'group');
    this.element.setAttribute('aria-label', words.name);
    this.element.append(
      this.#text,
      button('all', words.all),
      element('div', { className: 'ways' }, this.#back, this.#step, this.#next),
    );
  }

  /** `showsText` is missing where there is no text before the prompt. The last step is the sheet's end. */
  show(at: number, total: number, showsText: boolean | undefined): void {
    this.#step.textContent = at < total ? fill(this.#words.step, { number: at + 1, total }) : '';
    this.#back.disabled = at === 0;
    this.#next.disabled = at === total;
    this.#text.hidden = showsText === undefined;
    this.#text.setAttribute('aria-pressed', String(showsText === true));
  }
}

function button(does: string, words: string): HTMLButtonElement {
  const made = element('button', { type: 'button' }, words);
  made.dataset['sheet'] = does;
  return made;
}
