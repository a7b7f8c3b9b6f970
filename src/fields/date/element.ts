import { FieldElement } from '../field-element.ts';
import { day, inWords } from './answer.ts';

class DateElement extends FieldElement<string> {
  readonly kind = day;

  read() {
    return this.find<HTMLInputElement>('input').value;
  }

  protected show(value: string) {
    this.find<HTMLInputElement>('input').value = value;
  }

  protected override onPaper({ value }: HTMLInputElement) {
    return inWords(value, document.documentElement.lang);
  }
}

customElements.define('date-field', DateElement);
