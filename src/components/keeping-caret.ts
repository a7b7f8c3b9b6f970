// Changes what controls hold without taking the client's place away.

type TextControl = HTMLInputElement | HTMLTextAreaElement;

/** Runs a change of the controls in an element. Focus and caret are afterwards where they were. */
export function keepingCaret(within: Element, change: () => void): void {
  const controls = () => [...within.querySelectorAll<HTMLElement>('input, textarea, button')];
  const { activeElement } = document;
  const place = controls().findIndex((control) => control === activeElement);
  const old = controls()[place];
  const [text, start, end] = isText(old) ? [old.value, old.selectionStart, old.selectionEnd] : [];
  change();
  const now = controls()[place];
  if (!now) return;
  now.focus({ preventScroll: true });
  // Some kinds of input have no caret, and say so with null.
  if (!isText(now) || text === undefined || typeof start !== 'number') return;
  now.setSelectionRange(
    movedCaret(text, now.value, start),
    movedCaret(text, now.value, end ?? start),
  );
}

const isText = (control: Element | undefined): control is TextControl =>
  control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement;

/** Where a place in a text is after the text has changed around it. */
export function movedCaret(before: string, after: string, place: number): number {
  const same = commonStart(before, after);
  if (place <= same) return place;
  return Math.max(same, after.length - (before.length - place));
}

function commonStart(one: string, other: string): number {
  let length = 0;
  while (length < one.length && one[length] === other[length]) length++;
  return length;
}
