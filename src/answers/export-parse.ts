// An export out of a file that anyone may have written: nothing is taken over that was not checked.
import * as z from 'zod/mini';
import { parseEnvelope } from './envelope.ts';
import type { Export } from './export.ts';
import { isObject, type AnswerRecord } from './record.ts';

/** An export as it came from a file: it may say less, and have parts that make no sense. */
export interface ReadExport extends Pick<Export, 'answers' | 'aside'> {
  readonly brand: Export['brand'] | undefined;
  readonly made: string | undefined;
  /** Ids of answers and keys of `aside` whose content made no sense. */
  readonly rejected: readonly string[];
}

export type ParsedExport =
  | ({ readonly kind: 'answers' } & ReadExport)
  /** Written by a later Groundwork. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'unreadable' }
  /** More than any client can have written. */
  | { readonly kind: 'too-large' };

/** Answers, and texts set aside. */
const most = 5000;

/** In characters. A browser's storage has no room for more. */
const longest = 5 * 1024 * 1024;

const kebab = '[a-z][a-z0-9]*(?:-[a-z0-9]+)*';
const brandSchema = z.object({
  id: z.string().check(z.regex(new RegExp(`^${kebab}$`))),
  name: z.string().check(z.minLength(1), z.maxLength(500)),
});
const madeSchema = z.iso.datetime();
/** As `src/fields` has it, which this folder does not know. */
const idSchema = z.string().check(z.maxLength(500), z.regex(new RegExp(`^${kebab}/${kebab}$`)));
/** Where a device keeps text that it cannot read: in the answer's place, or set aside. */
const asideKey = new RegExp(
  `^groundwork:${kebab}:(?:answer|aside):(${kebab}/${kebab})(?::[\\w.:-]+)?$`,
);
const asideSchema = z.tuple([
  z.string().check(z.maxLength(1000), z.regex(asideKey)),
  z.string().check(z.maxLength(longest)),
]);

/** Reads any text at all and never throws. What is stored on a device is read as well. */
export function parseExport(text: string): ParsedExport {
  const envelope = parseEnvelope(text);
  if (envelope.kind !== 'answers') return envelope;
  const { brand, made, aside: texts } = JSON.parse(text) as Record<string, unknown>;
  const asideTexts = isObject(texts) ? Object.entries(texts) : [];
  const count = envelope.answers.size + envelope.rejected.length;
  if (Math.max(count, asideTexts.length) > most) return { kind: 'too-large' };

  const rejected = [...envelope.rejected];
  const answers = new Map<string, AnswerRecord>();
  for (const [id, record] of envelope.answers) {
    if (idSchema.safeParse(id).success && JSON.stringify(record).length <= longest) {
      answers.set(id, record);
    } else rejected.push(id);
  }

  const aside = new Map<string, string>();
  for (const entry of asideTexts) {
    const { data } = asideSchema.safeParse(entry);
    if (data) aside.set(...data);
    else rejected.push(entry[0]);
  }
  return {
    kind: 'answers',
    brand: brandSchema.safeParse(brand).data,
    made: madeSchema.safeParse(made).data,
    answers,
    aside,
    rejected,
  };
}

/** Text that nobody could read, and the answer in whose place it stood. */
export interface Unread {
  readonly id: string;
  readonly text: string;
}

/** The texts of an export that nobody could read. Under which keys its device had them is nothing to us. */
export function unreadIn(aside: ReadExport['aside']): readonly Unread[] {
  const unread = new Map<string, Unread>();
  for (const [key, text] of aside) {
    const [, id] = asideKey.exec(key) ?? [];
    if (id !== undefined) unread.set(`${id} ${text}`, { id, text });
  }
  return [...unread.values()];
}
