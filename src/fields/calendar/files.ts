// The list of calendar files, each made on the device when it is asked for.
import { inWords } from '../date/answer.ts';
import { saveFile } from '../save-file.ts';
import type { FieldOf } from '../registry.ts';
import { element } from '../dom.ts';
import { jsonOf } from '../shows-answers.ts';
import { fill } from '../template.ts';
import type { Reading } from '../words.ts';
import { eventsOf, followUpDay, uidOf, type CalendarEvent } from './events.ts';

type Strings = Readonly<
  Record<'one' | 'all' | 'followUp' | 'followUpTitle' | 'labelled' | 'undated' | 'failed', string>
>;

export class CalendarFiles {
  readonly #element: HTMLElement;
  #shown = '';

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  show(reading: Reading): void {
    const calendar = jsonOf<FieldOf<'calendar'>>(this.#element, 'calendar');
    const { events, undated } = eventsOf(calendar, reading, this.#strings.labelled);
    const followUp = this.#followUp(calendar, reading);
    const shown = JSON.stringify([events, undated, followUp]);
    if (shown === this.#shown) return;
    this.#shown = shown;
    const dated = ({ day }: CalendarEvent) => inWords(day, reading.language);
    const { one, all, followUp: follow, undated: without } = this.#strings;
    this.#element
      .querySelector('ul')
      ?.replaceChildren(
        ...events.map((event) =>
          this.#file(fill(one, { title: event.title, date: dated(event) }), [event], event.day),
        ),
        ...(events.length > 1
          ? [this.#file(fill(all, { count: events.length }), events, 'commitments')]
          : []),
        ...(followUp
          ? [this.#file(fill(follow, { date: dated(followUp) }), [followUp], 'follow-up')]
          : []),
      );
    const undatedNote = this.#element.querySelector<HTMLElement>('[data-undated]');
    if (undatedNote) {
      undatedNote.hidden = undated === 0;
      undatedNote.textContent = fill(without, { count: undated });
    }
    const nothing = events.length === 0 && undated === 0 && !followUp;
    this.#element.querySelector('[data-empty]')?.toggleAttribute('hidden', !nothing);
  }

  #followUp({ followUp }: FieldOf<'calendar'>, reading: Reading): CalendarEvent | undefined {
    const day = followUp && followUpDay(followUp, Number(this.#element.dataset['days']), reading);
    if (day === undefined) return undefined;
    return { uid: uidOf('follow-up'), day, title: this.#strings.followUpTitle, details: '' };
  }

  #file(label: string, events: readonly CalendarEvent[], name: string): HTMLElement {
    const button = element('button', { type: 'button' }, label);
    button.addEventListener('click', () => void this.#save(events, name));
    return element('li', {}, button);
  }

  async #save(events: readonly CalendarEvent[], name: string): Promise<void> {
    const failed = this.#element.querySelector('[data-failed]');
    try {
      const { icsOf } = await import('./ics.ts');
      const text = icsOf(events, this.#element.dataset['brand'] ?? '', new Date());
      saveFile(`${name}.ics`, 'text/calendar;charset=utf-8', text);
      failed?.replaceChildren();
    } catch {
      failed?.replaceChildren(this.#strings.failed);
    }
  }

  get #strings(): Strings {
    return jsonOf<Strings>(this.#element, 'strings');
  }
}
