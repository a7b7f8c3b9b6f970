// What shows answers given elsewhere, in the browser. It is fetched when there is something to show: until
// then its markup says that there is nothing yet.
import.meta.glob('./*/shown.ts', { eager: true });

export { readingOf } from './words.ts';
