// Which way a language is written.

export type Direction = 'ltr' | 'rtl';

/** By the language's script, as Unicode knows it. At build time: not every browser can say. */
export const directionOf = (language: string): Direction =>
  new Intl.Locale(language).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';
