import { problemsOf } from './issues.ts';
import { readingOnce } from './once.ts';
import { problem, type Place, type Problem } from './problems.ts';
import { sheetSchema, type SheetFrontmatter } from './sheet.ts';
import { parseYaml } from './yaml.ts';

export interface ParsedFrontmatter {
  /** Absent where there are problems. */
  readonly frontmatter?: SheetFrontmatter;
  readonly problems: readonly Problem[];
  /** Where a key of the frontmatter stands, or the value that a list has at an index. */
  readonly placeOf: (path: readonly PropertyKey[]) => Place;
}

/** Reads the YAML between the two `---` lines that open an MDX file. */
export const parseFrontmatter = readingOnce((text, file): ParsedFrontmatter => {
  const block = frontmatterBlock.exec(text);
  const yaml = parseYaml(block?.[1] ?? '', file, 1);
  const placeOf = yaml.placeOfKey;
  if (!block) {
    return { problems: [problem('no-frontmatter', { file, line: 1, column: 1 })], placeOf };
  }
  if (yaml.problems.length > 0) return { problems: yaml.problems, placeOf };
  const parsed = sheetSchema.safeParse(yaml.value);
  return parsed.success
    ? { frontmatter: parsed.data, problems: [], placeOf }
    : { problems: problemsOf(parsed.error.issues, yaml, 'The sheet'), placeOf };
});

const frontmatterBlock = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;
