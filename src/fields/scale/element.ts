import { OptionsElement } from '../options-element.ts';
import { numberOf } from './answer.ts';

class ScaleElement extends OptionsElement<number | null> {
  get kind() {
    return numberOf(this.options.map(Number));
  }

  read() {
    const [picked] = this.ticked;
    return picked === undefined ? null : Number(picked);
  }

  protected show(value: number | null) {
    this.tick([String(value)]);
  }
}

customElements.define('scale-field', ScaleElement);
