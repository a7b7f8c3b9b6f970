// The part of a field that lives in the browser: native controls inside a custom element, which turns
// what they hold into an answer and back.
import type { AnswerRecord, Json } from '../answers/record.ts';
import type { AnswerKind } from './answer-kind.ts';

/**
 * A field type's element. A subclass says what its answers are (`kind`) and how its controls hold one
 * (`read`, `show`). It sends a bubbling `answer` event whenever the client changes something.
 */
export abstract class FieldElement<Value extends Json = Json> extends HTMLElement {
  abstract get kind(): AnswerKind<Value>;

  /** The answer as the controls hold it now. */
  abstract read(): Value;

  /** Puts an answer into the controls. */
  protected abstract show(value: Value): void;

  get type(): string {
    return this.localName.replace(/-field$/, '');
  }

  get prompt(): string {
    return this.dataset['prompt'] ?? '';
  }

  /** Set by the sheet: `<sheet slug>/<field id>`. */
  answerId = '';

  get answered(): boolean {
    return this.kind.answered(this.read());
  }

  /** Whether all of a record would be shown: anything less is to be kept aside before it is changed. */
  reads({ type, value }: AnswerRecord): boolean {
    return type === this.type && JSON.stringify(this.kind.parse(value)) === JSON.stringify(value);
  }

  write(value: Json): void {
    this.show(this.kind.parse(value) ?? this.kind.empty);
    this.mirror();
  }

  /**
   * What to keep when the client has typed before the scripts arrived, and there was an answer already.
   * Picking anew replaces a pick; the text types keep both.
   */
  merge(_stored: Value, typed: Value): Value {
    return typed;
  }

  connectedCallback(): void {
    this.addEventListener('input', ({ target }) => {
      const control = target as Element;
      // What is typed into a part of a record, the part tells.
      if (control.closest('[data-field], [data-part]') !== this) return;
      this.mirror(control);
      this.changed();
    });
    this.mirror();
  }

  protected changed(): void {
    this.dispatchEvent(new Event('answer', { bubbles: true }));
  }

  /** How a control's words look on paper, where the control itself is not printed. */
  protected onPaper(control: TextControl): string {
    return control.value;
  }

  /** Copies what is typed to the element beside the control, so that all of it prints. */
  protected mirror(within: Element = this): void {
    const controls = within.matches(typed)
      ? [within as TextControl]
      : within.querySelectorAll<TextControl>(typed);
    for (const control of controls) {
      const paper = control.nextElementSibling?.firstElementChild;
      if (!paper) continue;
      const text = this.onPaper(control);
      // Another text, in place of another node, has no style of the page looked at again.
      ((text && paper.firstChild) || paper).textContent = text;
    }
  }

  protected find<Kind extends Element>(selector: string): Kind {
    const found = this.querySelector<Kind>(selector);
    if (!found) throw new Error(`<${this.localName}> has no ${selector}`);
    return found;
  }
}

// `instanceof` alone would make the kind of its answers `any`.
export const isField = (element: Element): element is FieldElement =>
  element instanceof FieldElement;

/** What `typed` finds. */
type TextControl = HTMLInputElement | HTMLTextAreaElement;

const typed = 'input:not([type=radio], [type=checkbox]), textarea';
