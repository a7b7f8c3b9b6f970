// The four collections.
import { defineCollection } from 'astro:content';
import { brand } from './brand/current.ts';
import { sheetLoader } from './brand/content-loader.ts';
import { sheetSchema, type Collection } from './schemas/sheet.ts';

declare const __CONTENT_FOLDERS__: readonly string[];

const sheets = (collection: Collection) =>
  defineCollection({
    loader: sheetLoader(collection, __CONTENT_FOLDERS__, brand.locales),
    schema: sheetSchema,
  });

export const collections = {
  guides: sheets('guides'),
  exercises: sheets('exercises'),
  questions: sheets('questions'),
  worksheets: sheets('worksheets'),
};
