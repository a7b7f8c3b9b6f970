// The fields that most sheets have, in the browser: one file to fetch and keep, not one for each type.
// A type that few sheets have brings its element in a script beside its markup, under another name.
import.meta.glob('./*/element.ts', { eager: true });
