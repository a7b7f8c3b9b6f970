// Clearing a sheet: the question before it, and the way back after it. Fetched when it is asked for.
import { clear } from '../answers/rarely.ts';
import type { Answers, Outcome } from '../answers/store.ts';
import type { SheetVoice } from './sheet-voice.ts';

/** What clearing needs of a sheet. */
export interface Clearable {
  readonly element: HTMLElement;
  readonly answers: Answers;
  readonly ids: readonly string[];
  readonly voice: SheetVoice;
  /** Shows what is on the device now. */
  showKept(): void;
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
      this.#sheet.voice.fail(outcome);
      return;
    }
    this.#restore = restore;
    this.#showKept('sheet.cleared');
    const undo = this.#button('undo');
    if (undo) undo.hidden = false;
    undo?.focus();
  }

  #undo(): void {
    const outcome = this.#restore?.() ?? 'saved';
    if (outcome !== 'saved') {
      this.#sheet.voice.fail(outcome);
      return;
    }
    this.#restore = undefined;
    this.#showKept('sheet.restored');
    const undo = this.#button('undo');
    if (undo) undo.hidden = true;
    this.#button('ask')?.focus();
  }

  #showKept(status: 'sheet.cleared' | 'sheet.restored'): void {
    this.#sheet.voice.tell();
    this.#sheet.voice.say(status);
    this.#sheet.showKept();
  }

  get #dialog() {
    return this.#sheet.element.querySelector<HTMLDialogElement>(':scope > dialog');
  }

  #button(action: string) {
    return this.#sheet.element.querySelector<HTMLElement>(`[data-sheet=${action}]`);
  }
}
