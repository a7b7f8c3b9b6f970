import { TextElement } from '../text-element.ts';

class LongTextElement extends TextElement {
  protected override readonly joint = '\n';
}

customElements.define('long-text-field', LongTextElement);
