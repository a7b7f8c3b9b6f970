// Pages made of boxes, one under the other.
import type { Paint, Pen } from './pen.ts';

/** A piece of a page that is never parted. */
export interface Box {
  /** In points. */
  readonly height: number;
  /** Above it, but not at the top of a page. */
  readonly space?: number;
  /** Must not be the last on its page. */
  readonly staysWithNext?: boolean;
  /** Begins a page. */
  readonly startsPage?: boolean;
  /** `top` is the distance from the page's upper edge; `gap` is what there is of the space above. */
  readonly draw: (pen: Pen, top: number, gap: number) => void;
}

interface Frame {
  readonly top: number;
  readonly bottom: number;
  readonly addPage: () => Pen;
}

/** Puts boxes on pages, as many as it takes. */
export function layOut(boxes: readonly Box[], { top, bottom, addPage }: Frame): void {
  let pen: Pen | undefined;
  let y = top;
  for (const group of groupsOf(boxes)) {
    const height = heightOf(group);
    const isNew = !pen || group[0]?.startsPage === true || y + spaceOf(group) + height > bottom;
    if (!pen || (isNew && y > top)) {
      pen = addPage();
      y = top;
    }
    for (const box of group) {
      // What stays together may still be more than a page holds.
      if (y > top && y + (box.space ?? 0) + box.height > bottom) {
        pen = addPage();
        y = top;
      }
      const gap = y > top ? (box.space ?? 0) : 0;
      box.draw(pen, y + gap, gap);
      y += gap + box.height;
    }
  }
}

/** Boxes that belong on one page, each group ending with one that may be the last. */
function groupsOf(boxes: readonly Box[]): Box[][] {
  const groups: Box[][] = [];
  let group: Box[] = [];
  for (const box of boxes) {
    group.push(box);
    if (box.staysWithNext) continue;
    groups.push(group);
    group = [];
  }
  return group.length > 0 ? [...groups, group] : groups;
}

const spaceOf = ([first]: readonly Box[]): number => first?.space ?? 0;

/** Of boxes one under the other, without the space above the first. */
export const heightOf = (boxes: readonly Box[]): number =>
  boxes.reduce(
    (total, { height, space = 0 }, index) => total + height + (index > 0 ? space : 0),
    0,
  );

/** Boxes drawn as one, which no page parts. */
export const together = (boxes: readonly Box[]): Box => ({
  height: heightOf(boxes),
  space: spaceOf(boxes),
  draw(pen, top, above) {
    let y = top;
    boxes.forEach((box, index) => {
      const gap = index > 0 ? (box.space ?? 0) : above;
      if (index > 0) y += gap;
      box.draw(pen, y, gap);
      y += box.height;
    });
  },
});

/** Boxes side by side, which end at the same height. */
export function beside(columns: readonly Box[]): Box {
  const height = Math.max(...columns.map((column) => column.height));
  return {
    height,
    space: Math.max(...columns.map(({ space = 0 }) => space)),
    draw: (pen, top, gap) =>
      columns.forEach((column) => column.draw(pen, top + height - column.height, gap)),
  };
}

/** Boxes with a line down their left side, on every page that they are on. */
export const barred = (boxes: readonly Box[], x: number, paint: Paint): Box[] =>
  boxes.map((box, index) => ({
    ...box,
    draw(pen, top, gap) {
      const above = index > 0 ? gap : 0;
      pen.aside(() =>
        pen.fill({ x, y: top - above, width: 1.5, height: box.height + above }, paint),
      );
      box.draw(pen, top, gap);
    },
  }));

/** All of them on the page of the one after. */
export const staying = (boxes: readonly Box[]): Box[] =>
  boxes.map((box) => ({ ...box, staysWithNext: true }));
