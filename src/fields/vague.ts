// Finds words that a stranger could not check, in rules and measures.

/**
 * The first of `vagueWords` that stands in a text as a whole word; an empty string where the text is
 * too short to say anything that can be checked; `undefined` where there is nothing to point out. A
 * text with a number in it is taken at its word. The words are lower-case.
 */
export function vagueWordIn(text: string, vagueWords: readonly string[]): string | undefined {
  if (text.trim() === '' || /\p{N}/u.test(text)) return undefined;
  const words = text.toLowerCase().match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];
  const padded = apart(words.join(' '));
  const found = vagueWords.find((word) => padded.includes(apart(word)));
  return found ?? (words.length < 3 ? '' : undefined);
}

/** In French, words run together: `d’équilibre` is pointed out for `équilibre`. */
const apart = (words: string): string => ` ${words.replaceAll(/['’]/g, ' ')} `;
