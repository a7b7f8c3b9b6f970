// How one role stands, as a strip of signs and in words.
import { drawing, shape } from '../draw.ts';
import { element } from '../dom.ts';
import { markOf, type Criterion } from './criteria.ts';
import { type Mark, type Marks } from './marks.ts';
import { judge, type Verdict } from './verdict.ts';

export type Strings = Readonly<
  Record<
    | 'name'
    | 'earlier'
    | Criterion['kind']
    | Mark
    | `outcome.${Verdict['outcome']}`
    | Exclude<keyof Verdict, 'outcome'>,
    string
  >
>;

/** What was marked of one role. */
export interface Judged {
  readonly name: string;
  readonly given: Marks;
}

export const verdictCards = (
  judged: readonly Judged[],
  criteria: readonly Criterion[],
  strings: Strings,
): HTMLElement[] => judged.map(({ name, given }) => verdictCard(name, criteria, given, strings));

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
