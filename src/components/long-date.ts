/** A moment's day in words, e.g. `24 November 2026`. `time` is ISO 8601. */
export const longDate = (time: string | Date, language: string): string =>
  new Date(time).toLocaleDateString(language, { dateStyle: 'long' });
