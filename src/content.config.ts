// The four collections.
import { defineCollection } from 'astro:content';
import { contentFolders } from './brand/current.ts';
import { sheetLoader } from './brand/content-loader.ts';
import { sheetSchema, type Collection } from './schemas/sheet.ts';

const sheets = (collection: Collection) =>
  defineCollection({ loader: sheetLoader(collection, contentFolders), schema: sheetSchema });

export const collections = {
  guides: sheets('guides'),
  exercises: sheets('exercises'),
  questions: sheets('questions'),
  worksheets: sheets('worksheets'),
};
