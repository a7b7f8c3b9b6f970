import { problemsOf } from './issues.ts';
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

/** The last reading of each file: many brands share most of their sheets, and a sheet is checked in several ways. */
const readings = new Map<string, { text: string; parsed: ParsedFrontmatter }>();

/** Reads the YAML between the two `---` lines that open an MDX file. */
export function parseFrontmatter(text: string, file: string): ParsedFrontmatter {
  const last = readings.get(file);
  if (last?.text === text) return last.parsed;
  const parsed = readFrontmatter(text, file);
  readings.set(file, { text, parsed });
  return parsed;
}

function readFrontmatter(text: string, file: string): ParsedFrontmatter {
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
}

const frontmatterBlock = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*$/m;
