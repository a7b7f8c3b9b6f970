import { TextElement } from '../text-element.ts';

class ShortTextElement extends TextElement {}

customElements.define('short-text-field', ShortTextElement);
