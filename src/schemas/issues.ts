// zod's findings as problems with a place and a sentence.
import type { z } from 'zod';
import { fieldTypes } from '../fields/registry.ts';
import { problem, type Problem } from './problems.ts';
import type { ParsedYaml } from './yaml.ts';

type Issue = z.core.$ZodIssue;
type Path = readonly PropertyKey[];

/** `owner` is what the outermost mapping is called in a sentence, e.g. `The sheet`. */
export function problemsOf(issues: readonly Issue[], yaml: ParsedYaml, owner: string): Problem[] {
  return issues.flatMap((issue) => problemsOfIssue(issue, yaml, owner));
}

function problemsOfIssue(issue: Issue, yaml: ParsedYaml, owner: string): Problem[] {
  const { path } = issue;
  const parent = path.slice(0, -1);
  const ownerOf = (path: Path) => (path.length === 0 ? owner : `"${path.join('.')}"`);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        problem('unknown-key', yaml.placeOfKey([...path, key]), { key, owner: ownerOf(path) }),
      );
    case 'invalid_key': {
      const facts = { what: `"${String(path.at(-1))}"`, reason: issue.issues[0]?.message ?? '' };
      return [problem('bad-value', yaml.placeOfKey(path), facts)];
    }
    case 'invalid_union': {
      // Only of fields can one say which type was meant.
      if (issue.discriminator === undefined) break;
      const type = valueAt(yaml.value, path);
      if (type === undefined) return missing(path);
      return [
        problem('unknown-type', yaml.placeOf(path), {
          type: typeof type === 'string' ? type : JSON.stringify(type),
          known: fieldTypes.join(', '),
        }),
      ];
    }
  }
  if (valueAt(yaml.value, path) === undefined) return missing(path);
  return [
    problem('bad-value', yaml.placeOf(path), { what: ownerOf(path), reason: reasonOf(issue) }),
  ];

  function missing(path: Path): Problem[] {
    if (path.length === 0) return [problem('no-frontmatter', yaml.placeOf([]))];
    return [
      problem('missing-key', yaml.placeOf(parent), {
        key: String(path.at(-1)),
        owner: ownerOf(parent),
      }),
    ];
  }
}

function reasonOf(issue: Issue): string {
  switch (issue.code) {
    case 'invalid_value':
      return `must be one of ${issue.values.map(String).join(', ')}`;
    case 'invalid_type':
      return `must be ${nouns[issue.expected] ?? issue.expected}`;
    case 'too_small':
      // A text says by itself that it must not be empty.
      if (issue.origin === 'string') return issue.message;
      return `must be at least ${String(issue.minimum)}`;
    case 'too_big':
      return `must be at most ${String(issue.maximum)}`;
    default:
      return issue.message;
  }
}

const nouns: Readonly<Record<string, string>> = {
  string: 'text (put it in quotes if it looks like a number or a date)',
  int: 'a whole number',
  number: 'a number',
  record: 'a mapping of keys to values',
  object: 'a mapping of keys to values',
  array: 'a list',
};

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null
        ? (inner as Record<PropertyKey, unknown>)[key]
        : undefined,
    value,
  );
}
