import { OptionsElement } from '../options-element.ts';
import { someOf } from './answer.ts';

/** Tick boxes, any number of which are ticked. */
export class ChecklistElement extends OptionsElement<readonly string[]> {
  get kind() {
    return someOf(this.options);
  }

  read() {
    return this.ticked;
  }

  protected show(value: readonly string[]) {
    this.tick(value);
  }

  override merge(stored: readonly string[], typed: readonly string[]) {
    return this.options.filter((option) => stored.includes(option) || typed.includes(option));
  }
}

customElements.define('checklist-field', ChecklistElement);
