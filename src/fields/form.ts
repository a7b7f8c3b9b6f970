// A field on a form that is filled in elsewhere, such as a PDF: what there is to fill in, and the answer
// that comes of it.
import type { Json } from '../answers/record.ts';
import type { AnsweredField, Field, FieldOf, FieldType } from './registry.ts';
import type { Located } from './words.ts';

interface Prompted {
  readonly label: string;
  readonly hint?: string | undefined;
}

/** Each control has a full name, of parts between dots: `fears-to-boundaries.fears.2.sort`. */
export type FormItem =
  | (Prompted & {
      readonly kind: 'text';
      readonly name: string;
      /** Lines to write on. With one, nothing but a single line can be written. */
      readonly rows: number;
    })
  | (Prompted & {
      readonly kind: 'one';
      readonly name: string;
      /** Value and what it says, each value fit for a name. */
      readonly options: readonly Option[];
      /** What the first and the last of a row of numbers mean. */
      readonly ends?: readonly [low: string, high: string];
    })
  | (Prompted & {
      readonly kind: 'several';
      /** Each box has a name of its own. */
      readonly boxes: readonly { readonly name: string; readonly label: string }[];
    })
  | (Prompted & {
      readonly kind: 'group';
      readonly items: readonly FormItem[];
      /** What the items are: numbered rows of one list, parts of one thing, or blanks of a sentence. */
      readonly of: 'rows' | 'parts' | 'blanks';
      /** The sentence that blanks make, as long as nothing is filled in. */
      readonly sentence?: string;
    })
  | (Prompted & {
      /** Shows what stands on another sheet. */
      readonly kind: 'elsewhere';
      readonly text: string;
    });

type Option = readonly [value: string, label: string];

/** What a field needs of its site to be put on a form. */
export interface FormContext {
  readonly t: App.Locals['site']['t'];
  /** All fields with an answer, by answer id. */
  readonly located: ReadonlyMap<string, Located>;
}

/** What was filled in on a form. */
export interface Filled {
  /** A language tag, for dates in words. */
  readonly language: string;
  /** By the control's full name. What is blank is left out. */
  readonly values: ReadonlyMap<string, string>;
  /** Told of words that the field's answer cannot hold. */
  lost(name: string, words: string): void;
}

/** What a field type's `form.ts` exports. */
export interface Form<Type extends FieldType> {
  /** `name` is the field's own; names of controls begin with it. */
  item(field: FieldOf<Type>, name: string, context: FormContext): FormItem | undefined;
  /** `undefined` where nothing is filled in. Missing where the type has no answer. */
  answer?(field: FieldOf<Type>, name: string, filled: Filled): Json | undefined;
}

const files = import.meta.glob<Form<FieldType>>('./*/form.ts', { eager: true, import: 'form' });

function formOf(type: FieldType): Form<FieldType> {
  const form = files[`./${type}/form.ts`];
  if (!form) throw new Error(`src/fields/${type}/ has no form.ts`);
  return form;
}

/** What there is to fill in of a field. `undefined` where it is of no use away from the site. */
export const itemOf = (field: Field, name: string, context: FormContext): FormItem | undefined =>
  formOf(field.type).item(field, name, context);

/** What was answered. `undefined` where nothing was. */
export const answerOf = (field: AnsweredField, name: string, filled: Filled): Json | undefined =>
  formOf(field.type).answer?.(field, name, filled);

/** The name on a form of the field with an answer. */
export const formNameOf = (answerId: string): string => answerId.replace('/', '.');
