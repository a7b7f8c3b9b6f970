import { FieldElement } from './field-element.ts';
import { text } from './text.ts';

/** A field whose one control holds plain text. */
export abstract class TextElement extends FieldElement<string> {
  readonly kind = text;
  protected readonly joint: string = ' ';

  read(): string {
    return this.control.value;
  }

  protected show(value: string): void {
    this.control.value = value;
  }

  override merge(stored: string, typed: string): string {
    return typed === stored ? stored : `${stored}${this.joint}${typed}`;
  }

  private get control(): HTMLInputElement | HTMLTextAreaElement {
    return this.find('input, textarea');
  }
}
