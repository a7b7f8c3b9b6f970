import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { problemsOf } from '../schemas/issues.ts';
import { report, type Place, type Problem } from '../schemas/problems.ts';
import { parseYaml } from '../schemas/yaml.ts';
import { brandSchema, type Brand } from './brand.ts';
import { languagesOf } from './languages.ts';
import type { Languages } from './site.ts';

export interface LoadedBrand {
  readonly brand: Brand;
  readonly languages: Languages;
  /** Where something stands in its brand.yaml. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Reads a brand folder, but for its sheets. Throws one report of all that is wrong with it. */
export async function loadBrand(folder: string): Promise<LoadedBrand> {
  const file = join(folder, 'brand.yaml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new Error(
      `There is no ${file}. A brand is a folder with a brand.yaml in it; give its path with --brand.`,
    );
  }
  const fail = (problems: readonly Problem[]) =>
    new Error(report(`The brand in ${folder} has mistakes:`, problems));
  const yaml = parseYaml(text, relative(process.cwd(), file));
  if (yaml.problems.length > 0) throw fail(yaml.problems);
  // An empty file is a mapping that lacks everything.
  const parsed = brandSchema.safeParse(yaml.value ?? {});
  if (!parsed.success) throw fail(problemsOf(parsed.error.issues, yaml, 'The brand'));
  const brand = parsed.data;
  const { languages, problems } = await languagesOf(folder, brand, yaml.placeOf);
  if (problems.length > 0) throw fail(problems);
  return { brand, languages, placeOf: yaml.placeOf };
}
