import { drawing, shape } from '../draw.ts';
import type { Point } from './points.ts';

const [width, height] = [320, 150];
const margin = { start: 30, end: 16, top: 22, bottom: 12 };

/** A line over time between the scale's two ends. Days apart in time are apart on paper. */
export function drawTrend(
  points: readonly Point[],
  { min, max }: { readonly min: number; readonly max: number },
): SVGElement {
  const days = points.map(({ day }) => Date.parse(day));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const across = (time: number) =>
    margin.start +
    (width - margin.start - margin.end) * (last === first ? 0.5 : (time - first) / (last - first));
  const up = (number: number) =>
    height - margin.bottom - ((number - min) / (max - min)) * (height - margin.top - margin.bottom);
  const places = points.map(({ number }, index) => ({
    x: across(days[index] ?? first),
    y: up(number),
    number,
  }));
  const lines = [min, Math.round((min + max) / 2), max].flatMap((number) => [
    shape('line', {
      class: 'grid',
      x1: margin.start,
      x2: width - margin.end,
      y1: up(number),
      y2: up(number),
    }),
    shape('text', { x: margin.start - 8, y: up(number) + 4, 'text-anchor': 'end' }, String(number)),
  ]);
  return drawing(
    width,
    height,
    'trend',
    ...lines,
    shape('polyline', { points: places.map(({ x, y }) => `${x},${y}`).join(' ') }),
    ...places.flatMap(({ x, y, number }) => [
      shape('circle', { cx: x, cy: y, r: 4.5 }),
      shape('text', { class: 'figure', x, y: y - 9, 'text-anchor': 'middle' }, String(number)),
    ]),
  );
}
