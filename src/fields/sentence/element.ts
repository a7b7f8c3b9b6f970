import type { AnswerKind } from '../answer-kind.ts';
import { FieldElement } from '../field-element.ts';
import { sentenceOf, type Sentence } from './answer.ts';

class SentenceElement extends FieldElement<Sentence> {
  #kind: AnswerKind<Sentence> | undefined;

  get kind() {
    return (this.#kind ??= sentenceOf(this.dataset['template'] ?? ''));
  }

  read(): Sentence {
    const blanks = Object.fromEntries(
      [...this.#inputs].map((input) => [input.dataset['blank'] ?? '', input.value]),
    );
    return this.kind.parse({ blanks }) ?? this.kind.empty;
  }

  protected show({ blanks }: Sentence) {
    for (const input of this.#inputs) input.value = blanks[input.dataset['blank'] ?? ''] ?? '';
  }

  protected override mirror(within?: Element) {
    super.mirror(within);
    this.find('[data-made]').textContent = this.read().sentence;
  }

  get #inputs() {
    return this.querySelectorAll<HTMLInputElement>('input[data-blank]');
  }
}

customElements.define('sentence-field', SentenceElement);
