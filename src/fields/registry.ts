// Every field type an author may write. A new one is one folder beside this file and one line here.
import { z } from 'zod';
import { checklist } from './checklist/options.ts';
import { choice } from './choice/options.ts';
import { date } from './date/options.ts';
import { list } from './list/options.ts';
import { longText } from './long-text/options.ts';
import { records } from './records/options.ts';
import { scale } from './scale/options.ts';
import { sentence } from './sentence/options.ts';
import { shortText } from './short-text/options.ts';

const simpleField = z.discriminatedUnion('type', [
  shortText,
  longText,
  date,
  choice,
  checklist,
  scale,
  list,
  sentence,
]);

export const fieldSchema = z.discriminatedUnion('type', [
  ...simpleField.options,
  records(simpleField),
]);

export type SimpleField = z.output<typeof simpleField>;
type Field = z.output<typeof fieldSchema>;
export type FieldType = Field['type'];
export type FieldOf<Type extends FieldType> = Extract<Field, { type: Type }>;

export const fieldTypes: readonly string[] = fieldSchema.options.flatMap((option) => [
  ...option.shape.type.values,
]);
