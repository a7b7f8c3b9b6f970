// What the buttons of a sheet do. Fetched when the first one is pressed.
import type { FieldElement } from '../fields/field-element.ts';
import { Clearing, type Clearable } from './clearing.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { printSheet } from './print-sheet.ts';

/** What they need of a sheet. */
interface Sheet extends Clearable {
  readonly fields: ReadonlyMap<string, FieldElement>;
}

export class SheetActions {
  readonly #sheet: Sheet;
  readonly #clearing: Clearing;
  #oneAtATime: OneAtATime | undefined;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#clearing = new Clearing(sheet);
    // Words that are on this page only: what makes a file of them must not be gone when it is asked for.
    if (sheet.element.querySelector('[data-trouble]:not(:empty)')) {
      import('./rescue.ts').catch(() => undefined);
    }
  }

  /** `ending` is that of the file which is asked for. */
  act(action: string, ending: string): void {
    if (action === 'print') printSheet(this.#sheet.element);
    else if (action === 'file') void this.#rescue(ending);
    else if (/^(one|back|next|text|all)$/.test(action)) this.#step(action).catch(() => undefined);
    else this.#clearing.act(action);
  }

  async #step(action: string): Promise<void> {
    // At once where it can be: someone may go through quickly.
    if (!this.#oneAtATime) {
      const { OneAtATime } = await import('./one-at-a-time.ts');
      this.#oneAtATime ??= await OneAtATime.open(this.#sheet.element);
    }
    this.#oneAtATime.act(action);
  }

  async #rescue(ending: string): Promise<void> {
    const { rescue } = await import('./rescue.ts');
    await rescue(this.#sheet.answers, this.#sheet.fields, ending);
  }
}
