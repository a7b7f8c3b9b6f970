// How one role stands, as a strip of signs and in words.
import { drawing, shape } from '../draw.ts';
import { element } from '../dom.ts';
import { partsOf } from '../records/element.ts';
import { fill } from '../template.ts';
import { markOf, type Criterion } from './criteria.ts';
import { type Mark, type Marks } from './marks.ts';
import { judge, type Verdict } from './verdict.ts';

export type Strings = Readonly<
  Record<
    | 'name'
    | 'earlier'
    | 'labelled'
    | Criterion['kind']
    | Mark
    | `outcome.${Verdict['outcome']}`
    | Exclude<keyof Verdict, 'outcome'>,
    string
  >
>;

/** What was last drawn in a field: it is asked to draw at each change of anything. */
const drawn = new WeakMap<HTMLElement, string>();

/** Compares the roles that have a name or a mark. Without criteria there is nothing to compare with. */
export function showVerdicts(
  field: HTMLElement,
  roles: readonly { readonly row: Element; readonly given: Marks }[],
  criteria: readonly Criterion[],
  strings: Strings,
): void {
  field.querySelector('[data-empty]')?.toggleAttribute('hidden', criteria.length > 0);
  const judged = roles.flatMap(({ row, given }, index) => {
    const name = partsOf(row)[0]?.[1].read();
    const isNamed = typeof name === 'string' && name !== '';
    if (criteria.length === 0 || (!isNamed && Object.keys(given).length === 0)) return [];
    return [{ name: isNamed ? name : fill(strings.name, { number: index + 1 }), given }];
  });
  const shown = JSON.stringify([judged, criteria]);
  if (shown === drawn.get(field)) return;
  drawn.set(field, shown);
  const cards = judged.map(({ name, given }) => verdictCard(name, criteria, given, strings));
  field.querySelector('.verdicts')?.replaceChildren(...cards);
  field.querySelector('[data-verdicts]')?.toggleAttribute('hidden', cards.length === 0);
}

const size = 28;

function verdictCard(
  name: string,
  criteria: readonly Criterion[],
  given: Marks,
  strings: Strings,
): HTMLElement {
  const verdict = judge(criteria, given);
  const card = element(
    'li',
    { className: 'verdict' },
    element('p', { className: 'verdict-name' }, name),
    element('p', { className: 'verdict-outcome' }, strings[`outcome.${verdict.outcome}`]),
    strip(criteria.map(({ text }) => markOf(given, text))),
    ...(['broken', 'lacking', 'open', 'weighed'] as const).flatMap((part) =>
      verdict[part].length === 0
        ? []
        : [
            element('p', { className: 'verdict-part' }, strings[part]),
            element('ul', {}, ...verdict[part].map((text) => element('li', {}, text))),
          ],
    ),
  );
  card.dataset['outcome'] = verdict.outcome;
  return card;
}

/** One sign a criterion, in the order in which they are asked. The signs differ in shape, not only in colour. */
function strip(signs: readonly Mark[]): SVGElement {
  const perRow = 8;
  const rows = Math.ceil(signs.length / perRow);
  return drawing(
    Math.min(signs.length, perRow) * size,
    rows * size,
    'strip',
    ...signs.map((mark, index) => {
      const x = (index % perRow) * size + size / 2;
      const y = Math.floor(index / perRow) * size + size / 2;
      return shape(
        'g',
        { class: `sign-${mark}`, transform: `translate(${x} ${y})` },
        ...outlines[mark](),
      );
    }),
  );
}

const outlines: Readonly<Record<Mark, () => SVGElement[]>> = {
  meets: () => [shape('circle', { r: 11 }), shape('path', { d: 'M-5 0l4 4 6-8' })],
  breaks: () => [
    shape('rect', { x: -11, y: -11, width: 22, height: 22, rx: 3 }),
    shape('path', { d: 'M-5-5L5 5M5-5L-5 5' }),
  ],
  unknown: () => [
    shape('circle', { r: 11, 'stroke-dasharray': '4 3' }),
    shape('text', { y: 5, 'text-anchor': 'middle' }, '?'),
  ],
};
