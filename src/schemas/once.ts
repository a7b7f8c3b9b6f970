/**
 * A reader of files that keeps the last reading of each: many brands share most of their sheets, and a sheet is
 * looked at in several ways.
 */
export function readingOnce<Reading>(
  read: (text: string, file: string) => Reading,
): (text: string, file: string) => Reading {
  const last = new Map<string, { readonly text: string; readonly reading: Reading }>();
  return (text, file) => {
    const before = last.get(file);
    if (before?.text === text) return before.reading;
    const reading = read(text, file);
    last.set(file, { text, reading });
    return reading;
  };
}
