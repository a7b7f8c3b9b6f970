// The marks of one role: a group of radio buttons for each criterion.
import { element } from '../dom.ts';
import { fill } from '../template.ts';
import type { Criterion } from './criteria.ts';
import type { Mark, Marks } from './marks.ts';
import type { Strings } from './verdict-card.ts';

const choices: readonly Mark[] = ['meets', 'breaks', 'unknown'];

let serial = 0;

/** `id` is the field's: the names of radio buttons begin with it. */
export const markGroups = (
  criteria: readonly Criterion[],
  given: Marks,
  strings: Strings,
  id: string,
): HTMLElement[] => [
  ...criteria.map((criterion) => markGroup(criterion, given, strings, `${id}-mark-${serial++}`)),
  ...earlier(criteria, given, strings),
];

function markGroup(
  { text, kind }: Criterion,
  given: Marks,
  strings: Strings,
  name: string,
): HTMLElement {
  const before = fill(strings.labelled, { label: strings[kind], value: '' });
  return element(
    'fieldset',
    { className: 'mark' },
    element('legend', {}, element('span', { className: 'mark-kind' }, before), text),
    ...choices.map((value) => {
      const checked = Object.hasOwn(given, text) && given[text] === value;
      const box = element('input', { type: 'radio', name, value, checked });
      box.dataset['criterion'] = text;
      return element('label', { className: 'option' }, box, element('span', {}, strings[value]));
    }),
  );
}

/** Marks whose criterion has been reworded since: nothing that was marked goes unseen. */
function earlier(criteria: readonly Criterion[], given: Marks, strings: Strings): HTMLElement[] {
  const texts = criteria.map(({ text }) => text);
  const old = Object.entries(given).filter(([text]) => !texts.includes(text));
  if (old.length === 0 || texts.length === 0) return [];
  return [
    element('p', { className: 'hint' }, strings.earlier),
    element(
      'ul',
      { className: 'hint' },
      ...old.map(([text, mark]) =>
        element('li', {}, fill(strings.labelled, { label: text, value: strings[mark] })),
      ),
    ),
  ];
}
