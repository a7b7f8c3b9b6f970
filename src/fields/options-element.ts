import type { Json } from '../answers/record.ts';
import { FieldElement } from './field-element.ts';

/** A field of radio buttons or tick boxes. */
export abstract class OptionsElement<Value extends Json> extends FieldElement<Value> {
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
