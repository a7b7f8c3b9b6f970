// Clearing a sheet: the question before it, and the way back after it. Fetched when it is asked for.
import { clear } from '../answers/rarely.ts';
import type { Answers, Outcome } from '../answers/store.ts';

/** What clearing needs of a sheet. */
export interface Clearable {
  readonly element: HTMLElement;
  readonly answers: Answers;
  readonly ids: readonly string[];
  /** Shows what is on the device now, and says so. */
  showKept(status: 'sheet.cleared' | 'sheet.restored'): void;
  /** Tells of a change that could not be made. */
  fail(outcome: Exclude<Outcome, 'saved'>): void;
}

export class Clearing {
  readonly #sheet: Clearable;
  #restore: (() => Outcome) | undefined;

  constructor(sheet: Clearable) {
    this.#sheet = sheet;
  }

  act(action: string): void {
    switch (action) {
      case 'ask':
        this.#dialog?.showModal();
        break;
      case 'keep':
        this.#dialog?.close();
        break;
      case 'clear':
        this.#dialog?.close();
        this.#clear();
        break;
      case 'undo':
        this.#undo();
        break;
    }
  }

  #clear(): void {
    const { answers, ids } = this.#sheet;
    const { outcome, restore } = clear(answers, ids);
    if (outcome !== 'saved') {
      this.#sheet.fail(outcome);
      return;
    }
    this.#restore = restore;
    this.#sheet.showKept('sheet.cleared');
    const undo = this.#button('undo');
    if (undo) undo.hidden = false;
    undo?.focus();
  }

  #undo(): void {
    const outcome = this.#restore?.() ?? 'saved';
    if (outcome !== 'saved') {
      this.#sheet.fail(outcome);
      return;
    }
    this.#restore = undefined;
    this.#sheet.showKept('sheet.restored');
    const undo = this.#button('undo');
    if (undo) undo.hidden = true;
    this.#button('ask')?.focus();
  }

  get #dialog() {
    return this.#sheet.element.querySelector<HTMLDialogElement>(':scope > dialog');
  }

  #button(action: string) {
    return this.#sheet.element.querySelector<HTMLElement>(`[data-sheet=${action}]`);
  }
}
