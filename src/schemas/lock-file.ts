// fields.lock.json: every answer id that was ever published, with its field's type.
import { z } from 'zod';
import { answerIdSchema, idSchema } from '../fields/prompt.ts';
import { problemsOf } from './issues.ts';
import { problem, type Place, type Problem } from './problems.ts';
import { parseYaml } from './yaml.ts';

/** Answer id → type. A type may be one that is no longer known. */
type Types = Readonly<Record<string, string>>;

export interface Lock {
  /** Those that fields have today. */
  readonly fields: Types;
  /** Those that no field has any more, and none may have again. */
  readonly retired: Types;
}

export interface ParsedLock {
  readonly file: string;
  /** Absent where there are problems. */
  readonly lock?: Lock;
  readonly problems: readonly Problem[];
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

export type SoundLock = ParsedLock & Required<Pick<ParsedLock, 'lock'>>;

export const isSoundLock = (parsed: ParsedLock): parsed is SoundLock => parsed.lock !== undefined;

const form = { format: 'groundwork-fields', version: 1 } as const;

const lockSchema = z
  .strictObject({
    format: z.literal(form.format),
    version: z.literal(form.version),
    fields: z.record(z.string(), idSchema),
    retired: z.record(z.string(), idSchema),
  })
  .superRefine((lock, context) => {
    const complain = (path: string[], message: string) =>
      context.addIssue({ code: 'custom', path, message });
    for (const part of ['fields', 'retired'] as const) {
      for (const id of Object.keys(lock[part])) {
        const { error } = answerIdSchema.safeParse(id);
        if (error) complain([part, id], error.issues[0]?.message ?? '');
        else if (part === 'retired' && Object.hasOwn(lock.fields, id)) {
          complain([part, id], 'stands under "fields" too; keep one of the two');
        }
      }
    }
  });

/** Reads a lock; without a text, there is none yet. Never throws: what cannot be read becomes a problem. */
export function parseLock(text: string | undefined, file: string): ParsedLock {
  // JSON is a part of YAML, whose parser knows the place of everything.
  const yaml = parseYaml(text ?? '', file);
  const parsed = { file, problems: [], placeOf: yaml.placeOfKey };
  if (text === undefined) return { ...parsed, lock: { fields: {}, retired: {} } };
  const marker = /^(<{7}|\|{7}|={7}|>{7})/m.exec(text);
  if (marker) return { ...parsed, problems: [problem('merge-marker', placeAt(marker.index))] };
  try {
    JSON.parse(text);
  } catch (error) {
    return { ...parsed, problems: [syntaxProblem(error)] };
  }
  // JSON allows a key twice, and keeps the last.
  if (yaml.problems.length > 0) return { ...parsed, problems: yaml.problems };
  const { data, error } = lockSchema.safeParse(yaml.value);
  if (error) return { ...parsed, problems: problemsOf(error.issues, yaml, 'The lock') };
  return { ...parsed, lock: { fields: data.fields, retired: data.retired } };

  function placeAt(offset: number): Place {
    const lines = (text ?? '').slice(0, offset).split('\n');
    return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  }

  // The engine says «Expected ',' … in JSON at position 9 (line 1 column 10)», or without a place
  // «Unexpected token 'w', ..."a": words, …"... is not valid JSON»: it is then outside all quotes.
  function syntaxProblem(error: unknown): Problem {
    const message = error instanceof Error ? error.message : String(error);
    const [, line, column] = /\(line (\d+) column (\d+)\)/.exec(message) ?? [];
    const stray = unquoted(text ?? '').search(/[^\s{}[\]:,\d]/);
    const place = line
      ? { file, line: Number(line), column: Number(column) }
      : ((stray < 0 ? yaml.problems[0]?.place : undefined) ?? placeAt(Math.max(stray, 0)));
    const reason = message.replace(
      /( (in|after) JSON at position |, (\.\.\.)?"| is not valid JSON)[^]*$/,
      '',
    );
    return problem('bad-json', place, { reason });
  }
}

/** A text with blanks for all that stands in quotes. */
const unquoted = (text: string) =>
  text.replace(/"([^"\\\n]|\\.)*"/g, (quoted) => ' '.repeat(quoted.length));

/** As it is written, the ids in order: whoever adds some, a merge finds the same lines. */
export const lockText = ({ fields, retired }: Lock): string =>
  `${JSON.stringify({ ...form, fields: sorted(fields), retired: sorted(retired) }, null, 2)}\n`;

const sorted = (types: Types): Types =>
  Object.fromEntries(
    Object.entries(types).toSorted(([one], [other]) => (one < other ? -1 : Number(one > other))),
  );
