import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { problemsOf } from '../schemas/issues.ts';
import { report, type Place, type Problem } from '../schemas/problems.ts';
import { parseYaml } from '../schemas/yaml.ts';
import { brandSchema, type Brand } from './brand.ts';
import { colorFindings } from './color-problems.ts';
import { readLogo, type CheckedLogo } from './logo/read.ts';
import { languagesOf } from './languages.ts';
import { colorsCss, palettesOf } from './palette.ts';
import type { Languages, Look } from './site.ts';

export interface LoadedBrand {
  readonly brand: Brand;
  readonly languages: Languages;
  readonly look: Look;
  /** What is no mistake and yet to be known, in sentences. */
  readonly notices: readonly string[];
  /** Its logo, read and checked. */
  readonly mark?: CheckedLogo | undefined;
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
  const { languages, problems, notices } = await languagesOf(folder, brand, yaml.placeOf);
  const mark = brand.logo && (await readLogo(folder, brand.logo, yaml.placeOf));
  const findings = [
    ...problems,
    ...(brand.colors ? colorFindings(brand.colors, yaml) : []),
    ...(mark && 'problems' in mark ? mark.problems : []),
  ];
  if (findings.length > 0) throw fail(findings);
  const palettes = palettesOf(brand.colors);
  return {
    brand,
    languages,
    notices,
    look: { palettes, css: colorsCss(palettes) },
    mark: mark && 'logo' in mark ? mark.logo : undefined,
    placeOf: yaml.placeOf,
  };
}
