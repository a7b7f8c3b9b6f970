import { problemsOf } from './issues.ts';
import { problem, type Place, type Problem } from './problems.ts';
import { sheetSchema, type SheetFrontmatter } from './sheet.ts';
import { parseYaml } from './yaml.ts';

export interface ParsedFrontmatter {
  /** Absent where there are problems. */
  readonly frontmatter?: SheetFrontmatter;
  readonly problems: readonly Problem[];
  readonly placeOfField: (id: string) => Place;
}

/** Reads the YAML between the two `---` lines that open an MDX file. */
export function parseFrontmatter(text: string, file: string): ParsedFrontmatter {
  const block = frontmatterBlock.exec(text);
  const yaml = parseYaml(block?.[1] ?? '', file, 1);
  const placeOfField = (id: string) => yaml.placeOfKey(['fields', id]);
  if (!block) {
    return { problems: [problem('no-frontmatter', { file, line: 1, column: 1 })], placeOfField };
  }
  if (yaml.problems.length > 0) return { problems: yaml.problems, placeOfField };
  const parsed = sheetSchema.safeParse(yaml.value);
  return parsed.success
    ? { frontmatter: parsed.data, problems: [], placeOfField }
    : { problems: problemsOf(parsed.error.issues, yaml, 'The sheet'), placeOfField };
}

const frontmatterBlock = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;
