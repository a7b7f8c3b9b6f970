// Offers the way to the prompt that was last written on. Fetched where a sheet has answers already.
import type { Answers } from '../answers/store.ts';
import type { FieldElement } from '../fields/field-element.ts';
import { fill } from '../fields/template.ts';

/** Scrolls nowhere by itself. Whoever came for a place on the page is not offered another. */
export function offer(
  sheet: HTMLElement,
  answers: Answers,
  fields: ReadonlyMap<string, FieldElement>,
): void {
  const place = sheet.querySelector<HTMLElement>('[data-left]');
  const link = place?.querySelector('a');
  const [last] = [...fields]
    .filter(([, field]) => field.answered)
    .map(([id, field]) => ({ field, time: answers.load(id).record?.time ?? '' }))
    .toSorted((one, other) => other.time.localeCompare(one.time));
  if (!place || !link || !last || location.hash !== '') return;
  // There is little room: where it leads is said to those who hear it.
  link
    .querySelector('[data-where]')
    ?.replaceChildren(fill(place.dataset['left'] ?? '', { prompt: last.field.prompt }));
  link.href = `#${last.field.id}`;
  place.hidden = false;
}
