// Every field type an author may write. A new one is one folder beside this file and one line here.
import { z } from 'zod';
import { calendar, references as calendarReferences } from './calendar/options.ts';
import { carry, references as carryReferences } from './carry/options.ts';
import { checklist } from './checklist/options.ts';
import { choice } from './choice/options.ts';
import { date } from './date/options.ts';
import { list } from './list/options.ts';
import { longText } from './long-text/options.ts';
import { pick, references as pickReferences } from './pick/options.ts';
import { ranking } from './ranking/options.ts';
import { records, references as recordsReferences } from './records/options.ts';
import { references as revisitReferences, revisit } from './revisit/options.ts';
import { scale } from './scale/options.ts';
import { references as screenReferences, screen } from './screen/options.ts';
import { sentence } from './sentence/options.ts';
import { shortText } from './short-text/options.ts';
import type { Reference } from './source.ts';
import { references as tallyReferences, tally } from './tally/options.ts';
import { references as trendReferences, trend } from './trend/options.ts';

/** These may stand in a record too. */
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

/** These show answers that are kept elsewhere, and have none of their own. */
const shownField = z.discriminatedUnion('type', [carry, revisit, trend, tally, calendar]);

export const fieldSchema = z.discriminatedUnion('type', [
  ...simpleField.options,
  records(simpleField),
  screen(simpleField),
  pick,
  ranking,
  ...shownField.options,
]);

export type SimpleField = z.output<typeof simpleField>;
export type Field = z.output<typeof fieldSchema>;
type ShownField = z.output<typeof shownField>;
export type AnsweredField = Exclude<Field, ShownField>;
export type FieldType = Field['type'];
export type FieldOf<Type extends FieldType> = Extract<Field, { type: Type }>;

const typesOf = (options: readonly { shape: { type: z.ZodLiteral<FieldType> } }[]) =>
  options.flatMap((option) => [...option.shape.type.values]);

export const fieldTypes: readonly FieldType[] = typesOf(fieldSchema.options);
const shownTypes: readonly FieldType[] = typesOf(shownField.options);

/** Whether the client answers a field, and does not only see other answers in it. */
export const isAnswered = (field: Field): field is AnsweredField =>
  !shownTypes.includes(field.type);

/** The other answers that a field shows or relies on. */
export function referencesOf(field: Field): Reference[] {
  switch (field.type) {
    case 'records':
      return recordsReferences(field);
    case 'screen':
      return screenReferences(field);
    case 'pick':
      return pickReferences(field);
    case 'carry':
      return carryReferences(field);
    case 'revisit':
      return revisitReferences(field);
    case 'trend':
      return trendReferences(field);
    case 'tally':
      return tallyReferences(field);
    case 'calendar':
      return calendarReferences(field);
    default:
      return [];
  }
}
