import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { problemsOf } from '../schemas/issues.ts';
import type { Problem } from '../schemas/problems.ts';
import { parseYaml } from '../schemas/yaml.ts';
import { brandSchema, type Brand } from './brand.ts';

export type LoadedBrand =
  { readonly brand: Brand } | { readonly brand?: undefined; readonly problems: readonly Problem[] };

/** Reads the brand.yaml of a brand folder. Throws a sentence where there is no such file. */
export async function loadBrand(folder: string): Promise<LoadedBrand> {
  const file = join(folder, 'brand.yaml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) {
    throw new Error(
      `There is no ${file}. A brand is a folder with a brand.yaml in it; give its path with --brand.`,
    );
  }
  const yaml = parseYaml(text, file);
  if (yaml.problems.length > 0) return { problems: yaml.problems };
  // An empty file is a mapping that lacks everything.
  const parsed = brandSchema.safeParse(yaml.value ?? {});
  if (parsed.success) return { brand: parsed.data };
  return { problems: problemsOf(parsed.error.issues, yaml, 'The brand') };
}
