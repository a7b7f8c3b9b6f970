// The note on vague words, fetched when the first such field is left.
import { fill } from './template.ts';
import { vagueWordIn } from './vague.ts';

/** Looks at the words beside a note now, whenever they are left, and while it says something. */
export function watch(note: HTMLElement): void {
  const control = note.parentElement?.querySelector<HTMLInputElement | HTMLTextAreaElement>(
    'input, textarea',
  );
  const words = note.querySelector('p');
  if (!control || !words) return;
  const look = () => {
    const text = adviceOn(control.value, note.dataset);
    if (words.textContent !== text) words.textContent = text;
  };
  control.addEventListener('blur', look);
  // Gone as soon as it is mended.
  control.addEventListener('input', () => {
    if (words.textContent !== '') look();
  });
  look();
}

function adviceOn(text: string, { words = '', vague = '', short = '' }: DOMStringMap): string {
  const word = vagueWordIn(text, words.split(', '));
  return word === undefined ? '' : word === '' ? short : fill(vague, { word });
}
