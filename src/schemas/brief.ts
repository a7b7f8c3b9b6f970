// What the brief is composed of: one YAML file a language, `brief.yaml` beside the collections.
import { z } from 'zod';
import { idSchema, prompt, wordsSchema } from '../fields/prompt.ts';
import { source, sourceReference, type Reference } from '../fields/source.ts';
import { problemsOf } from './issues.ts';
import type { Place, Problem } from './problems.ts';
import { parseYaml } from './yaml.ts';

const briefSchema = z.strictObject({
  title: wordsSchema,
  /** One or two sentences on what the page is for. */
  summary: wordsSchema,
  /** In the order of the page. A section whose source is empty is named as missing. */
  sections: z
    .record(idSchema, z.strictObject({ label: prompt.label, ...source }))
    .refine((sections) => Object.keys(sections).length > 0, 'must hold at least one section'),
});

export type Brief = z.output<typeof briefSchema>;

export interface ParsedBrief {
  /** Absent where there are problems. */
  readonly brief?: Brief;
  readonly problems: readonly Problem[];
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

export function parseBrief(text: string, file: string): ParsedBrief {
  const yaml = parseYaml(text, file);
  const placeOf = yaml.placeOfKey;
  if (yaml.problems.length > 0) return { problems: yaml.problems, placeOf };
  const parsed = briefSchema.safeParse(yaml.value ?? {});
  return parsed.success
    ? { brief: parsed.data, problems: [], placeOf }
    : { problems: problemsOf(parsed.error.issues, yaml, 'The brief'), placeOf };
}

export const briefReferences = ({ sections }: Brief): Reference[] =>
  Object.entries(sections).map(([id, section]) => sourceReference(section, ['sections', id]));
