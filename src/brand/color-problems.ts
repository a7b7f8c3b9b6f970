// Whether a brand's colours can be read, by day and by night, and what to take where they cannot.
import { problem, type Problem, type ProblemKind } from '../schemas/problems.ts';
import type { ParsedYaml } from '../schemas/yaml.ts';
import { nearestOf } from './color-value.ts';
import type { Colors } from './colors.ts';
import { shortfallsOf } from './pairs.ts';
import { groundOf, sourcesOf, type Source } from './palette.ts';
import { schemes, type Scheme } from './tokens.ts';

interface ColorProblem {
  readonly kind: ProblemKind;
  /** Below `colors`. */
  readonly path: readonly string[];
  readonly facts: Readonly<
    Record<'what' | 'text' | 'ground' | 'contrast' | 'least' | 'nearest', string>
  >;
}

const page = "the page's ground";
const cards = 'the ground of cards and controls';
const times = { light: 'by day', dark: 'by night' };

/** One for each named colour that is too faint, with its worst surface and the nearest colour that passes. */
export function colorProblems(colors: Colors): ColorProblem[] {
  const found: ColorProblem[] = [];
  let mended = colors;
  for (const scheme of schemes) {
    for (const key of ['paper', 'accent'] as const) {
      const written = (scheme === 'light' ? colors : colors.dark)?.[key];
      if (written === undefined) continue;
      // What comes later is judged as if the center had taken what was proposed: so it mends all at once.
      const problem = judge(key, scheme, written, sourcesOf(mended)[scheme]);
      if (!problem) continue;
      found.push(problem);
      mended = withColor(mended, scheme, key, problem.facts.nearest);
    }
  }
  return found;
}

const withColor = (colors: Colors, scheme: Scheme, key: keyof Source, hex: string): Colors =>
  scheme === 'light'
    ? { ...colors, [key]: hex }
    : { ...colors, dark: { ...colors.dark, [key]: hex } };

/** The findings of colorProblems, each with its place in brand.yaml. */
export const colorFindings = (colors: Colors, yaml: ParsedYaml): Problem[] =>
  colorProblems(colors).map(({ kind, path, facts }) =>
    problem(kind, yaml.placeOf(['colors', ...path]), facts),
  );

/** What is derived passes by itself, so only what a brand names can fail. */
function judge(
  key: keyof Source,
  scheme: Scheme,
  written: string,
  source: Source,
): ColorProblem | undefined {
  const groundWith = (hex: string) => groundOf(scheme, { ...source, [key]: hex });
  const shortfallOf = (hex: string) =>
    shortfallsOf(groundWith(hex)).find(({ color }) => (color === 'accent') === (key === 'accent'));
  const shortfall = shortfallOf(source[key]);
  if (!shortfall) return undefined;
  const { color, surface, contrast, least } = shortfall;
  const ground = groundWith(source[key]);
  const path = scheme === 'light' ? [key] : ['dark', key];
  return {
    kind: key === 'accent' ? 'low-contrast' : 'unfit-paper',
    path,
    facts: {
      what: `"${['colors', ...path].join('.')}" ${written}`,
      text: ground[color],
      ground: `${surface === 'sheet' ? cards : page} ${ground[surface]} ${times[scheme]}`,
      // Rounded down, so that what falls short by a hair does not read as enough.
      contrast: `${(Math.floor(contrast * 10) / 10).toFixed(1)}:1`,
      least: `${least}:1`,
      nearest: nearestOf(source[key], (hex) => !shortfallOf(hex)) ?? source[key],
    },
  };
}
