// A calendar in the browser: files to be made of the dates that are there.
import type { ShowsAnswers } from '../shows-answers.ts';
import type { Reading } from '../words.ts';
import { CalendarFiles } from './files.ts';

class CalendarElement extends HTMLElement implements ShowsAnswers {
  readonly #files = new CalendarFiles(this);

  showAnswers(reading: Reading) {
    this.#files.show(reading);
  }
}

customElements.define('calendar-field', CalendarElement);
