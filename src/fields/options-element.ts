import type { Json } from '../answers/record.ts';
import { FieldElement } from './field-element.ts';

/** A field of radio buttons or tick boxes. */
export abstract class OptionsElement<Value extends Json> extends FieldElement<Value> {
  override connectedCallback(): void {
    super.connectedCallback();
    // Firefox puts ticks back on a reload, even those that were cleared meanwhile in another tab. Only
    // this stops it; as markup it would not be valid HTML.
    for (const box of this.boxes) box.setAttribute('autocomplete', 'off');
  }

  protected get boxes(): HTMLInputElement[] {
    return [...this.querySelectorAll('input')];
  }

  protected get options(): string[] {
    return this.boxes.map(({ value }) => value);
  }

  protected get ticked(): string[] {
    return this.boxes.filter(({ checked }) => checked).map(({ value }) => value);
  }

  protected tick(values: readonly string[]): void {
    for (const box of this.boxes) box.checked = values.includes(box.value);
  }
}
