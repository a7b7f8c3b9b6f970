import { OptionsElement } from '../options-element.ts';
import { oneOf } from './answer.ts';

class ChoiceElement extends OptionsElement<string> {
  get kind() {
    return oneOf(this.options);
  }

  read() {
    return this.ticked[0] ?? '';
  }

  protected show(value: string) {
    this.tick([value]);
  }
}

customElements.define('choice-field', ChoiceElement);
