import { ChecklistElement } from '../checklist/element.ts';
import type { ShowsAnswers } from '../shows-answers.ts';
import { fill } from '../template.ts';
import type { Reading } from '../words.ts';

class PickElement extends ChecklistElement implements ShowsAnswers {
  showAnswers(reading: Reading) {
    for (const box of this.boxes) {
      const field = reading.fields.get(box.value)?.field;
      const name = box.nextElementSibling;
      if (!field || !name) continue;
      const text = reading.texts(box.value).join(' ');
      const shown = text || fill(this.dataset['blank'] ?? '', { label: field.label });
      if (name.textContent !== shown) name.textContent = shown;
      name.classList.toggle('blank-option', text === '');
    }
  }
}

customElements.define('pick-field', PickElement);
