// What changes on a sheet while it is open: in another tab, on a page that was gone back to, or because
// the browser lost it. Fetched when the first of these happens.
import { equal, type Json, type Version } from '../answers/record.ts';
import type { Outcome } from '../answers/store.ts';
import { choose, receive } from '../answers/versions.ts';
import type { FieldElement } from '../fields/field-element.ts';
import { textsIn } from '../fields/has-content.ts';
import { element } from '../fields/dom.ts';
import { keepingCaret } from './keeping-caret.ts';
import type { Kept } from './open-answers.ts';
import type { SheetVoice } from './sheet-voice.ts';

/** What arrivals need of a sheet. */
interface Arriving {
  readonly element: HTMLElement;
  readonly kept: Kept;
  readonly fields: ReadonlyMap<string, FieldElement>;
  readonly show: (id: string, field: FieldElement, value: Json) => void;
  readonly report: (outcome: Outcome) => void;
  readonly voice: SheetVoice;
}

export class Arrivals {
  readonly #sheet: Arriving;
  readonly #choosers = new Map<string, HTMLElement>();
  /** What the client was told of versions, which is over with the last of them. */
  #told: string | null | undefined;
  /** Taken away in another tab, knowingly. */
  readonly #cleared = new Set<string>();
  /** Moved to another id by a newer page. The words stay where its client reads them. */
  readonly #moved = new Set<string>();

  constructor(sheet: Arriving) {
    this.#sheet = sheet;
  }

  /** Shows how answers stand on the device now. `text` is what another tab wrote of a single one. */
  async receive(all: readonly string[], text?: string | null): Promise<void> {
    const { element, kept, fields } = this.#sheet;
    // Erased in another tab.
    if (!element.isConnected) return;
    for (const id of all) {
      if (text?.includes('"moved":true')) this.#moved.add(id);
      else if (text?.includes('"cleared":true')) this.#cleared.add(id);
      else if (text) this.#moved.delete(id);
    }
    const ids = all.filter((id) => !this.#moved.has(id));
    const missing = ids.filter((id) => !this.#receive(id));
    if (missing.length === 0) return;
    // What storage has lost, the second place may still have.
    await kept.recall().catch(() => undefined);
    const gone = missing.filter((id) => !this.#receive(id)).flatMap((id) => fields.get(id) ?? []);
    if (gone.length > 0) this.#sheet.voice.tell('trouble.gone', promptsOf(gone));
  }

  /** Shows one answer. False where the field has words that the device has not, and nobody took them away. */
  #receive(id: string): boolean {
    const { kept, fields, show } = this.#sheet;
    const field = fields.get(id);
    if (!field) return true;
    const { record, trouble } = receive(kept.answers, id, field.read());
    if (trouble) return true;
    if (!record && field.answered && !this.#cleared.delete(id)) return false;
    this.#cleared.delete(id);
    const value = record?.value ?? field.kind.empty;
    if (!equal(value, field.read())) {
      keepingCaret(field, () => {
        show(id, field, value);
      });
    }
    this.#offer(id, field, record?.others ?? []);
    return true;
  }

  /** Puts the other versions of an answer under its field, to choose from. */
  #offer(id: string, field: FieldElement, others: readonly Version[]): void {
    const template = this.#sheet.element.querySelector<HTMLTemplateElement>('[data-versions]');
    const before = this.#choosers.get(id);
    if (!template || (!before && others.length === 0)) return;
    before?.remove();
    this.#choosers.delete(id);
    if (others.length > 0) {
      const chooser = this.#chooser(template, id, field, others);
      this.#choosers.set(id, chooser);
      field.after(chooser);
    }
    const open = [...this.#choosers.keys()].flatMap((each) => this.#sheet.fields.get(each) ?? []);
    const trouble = this.#sheet.element.querySelector('[data-trouble]');
    if (open.length > 0) {
      this.#sheet.voice.tell('trouble.versions', promptsOf(open));
      this.#told = trouble?.textContent;
    } else if (trouble?.textContent === this.#told) this.#sheet.voice.tell();
  }

  #chooser(
    template: HTMLTemplateElement,
    id: string,
    field: FieldElement,
    others: readonly Version[],
  ): HTMLElement {
    const chooser = document.importNode(template.content, true).firstElementChild;
    if (!(chooser instanceof HTMLElement)) throw new Error('The template of versions is empty.');
    const [other, ...more] = others;
    const words = other ? textsIn(other.value).map((text) => labelOf(field, text)) : [];
    chooser
      .querySelector('[data-other]')
      ?.replaceChildren(...words.map((text) => element('p', { dir: 'auto' }, text)));
    // Not the question: that is the name of the field's own control.
    chooser.setAttribute('aria-label', chooser.querySelector('p')?.textContent ?? '');
    const both =
      other && field.merge(field.read(), field.kind.parse(other.value) ?? field.kind.empty);
    const isJoinable = both !== undefined && !equal(both, other?.value ?? null);
    chooser.querySelector('[data-version=both]')?.toggleAttribute('hidden', !isJoinable);
    chooser.addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null;
      const choice = button?.dataset['version'];
      if (!other || choice === undefined) return;
      const value =
        choice === 'keep' ? field.read() : choice === 'both' ? (both ?? null) : other.value;
      this.#choose(id, field, value, more);
    });
    return chooser;
  }

  #choose(id: string, field: FieldElement, value: Json, more: readonly Version[]): void {
    const { kept, show, report } = this.#sheet;
    show(id, field, value);
    const { type, prompt } = field;
    const outcome = choose(kept.answers, id, { value: field.read(), type, prompt }, more);
    report(outcome);
    if (outcome !== 'saved') return;
    this.#offer(id, field, more);
    field.querySelector<HTMLElement>('input, textarea')?.focus();
  }
}

const promptsOf = (fields: readonly FieldElement[]) => fields.map(({ prompt }) => prompt);

/** An option's label in place of its id. */
function labelOf(field: FieldElement, text: string): string {
  const input = field.querySelector(`input[value="${CSS.escape(text)}"]`);
  return input?.closest('label')?.textContent.trim() ?? text;
}
