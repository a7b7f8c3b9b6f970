// The offers above a records field. Each becomes a record of its own, which the client then words anew.
import type { Json } from '../../answers/record.ts';
import { element } from '../dom.ts';
import { jsonOf, type ShowsAnswers } from '../shows-answers.ts';
import { fill } from '../template.ts';
import { groupsOf, textsOf, wordsOf, type Reading } from '../words.ts';
import { origin } from './answer.ts';
import { RecordsElement } from './element.ts';

interface Bring {
  readonly from: string;
  readonly part: string;
  readonly as: string;
  readonly name?: string;
}

interface Offer {
  readonly number: number;
  readonly text: string;
  /** The record that it is in, e.g. `Session 1`. */
  readonly name: string;
}

/** The same in every language, so that nothing is offered again after a switch. */
const originOf = ({ number, text }: Offer) => `${number}: ${text}`;

/** Earlier versions put the record's name in front, such as `Session 1: Call them`. */
const isFrom = (offer: Offer, started: Json | undefined) =>
  typeof started === 'string' && ` ${started}`.endsWith(` ${originOf(offer)}`);

class BringElement extends HTMLElement implements ShowsAnswers {
  #shown = '';

  showAnswers(reading: Reading) {
    const records = this.closest('records-field');
    if (!(records instanceof RecordsElement)) return;
    const started = records.read().map((group) => group[origin]);
    const offers = this.#offers(reading).filter(
      (offer) => !started.some((each) => isFrom(offer, each)),
    );
    const shown = JSON.stringify(offers);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.hidden = offers.length === 0;
    this.querySelector('ul')?.replaceChildren(
      ...offers.map((offer) => element('li', {}, this.#button(offer, records))),
    );
  }

  #offers(reading: Reading): Offer[] {
    const { from, part } = this.#bring;
    const field = reading.fields.get(from)?.field;
    const inner = field && 'fields' in field ? field.fields[part] : undefined;
    if (!inner) return [];
    return groupsOf(reading.read(from)).flatMap((group, index) =>
      textsOf(wordsOf(inner, group[part], reading)).map((text) => ({
        number: index + 1,
        text,
        name: fill(this.#strings.name, { number: index + 1 }),
      })),
    );
  }

  #button(offer: Offer, records: RecordsElement): HTMLButtonElement {
    const { as, name } = this.#bring;
    const button = element('button', { type: 'button' }, fill(this.#strings.offer, { ...offer }));
    button.addEventListener('click', () => {
      records.start({
        [as]: offer.text,
        ...(name === undefined ? {} : { [name]: offer.name }),
        [origin]: originOf(offer),
      });
    });
    return button;
  }

  get #bring(): Bring {
    return jsonOf<Bring>(this, 'bring');
  }

  get #strings(): Readonly<Record<'offer' | 'name', string>> {
    return jsonOf(this, 'strings');
  }
}

customElements.define('bring-records', BringElement);
