// YAML with the place of everything in it, so that an error can point there.
import {
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Node,
} from 'yaml';
import { problem, type Place, type Problem } from './problems.ts';

type Path = readonly PropertyKey[];

export interface ParsedYaml {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** Where a value stands, or the nearest thing around it that is there. */
  readonly placeOf: (path: Path) => Place;
  /** Where the name of a key stands. */
  readonly placeOfKey: (path: Path) => Place;
}

/** Never throws: what cannot be read becomes a problem. `linesBefore` counts the file's lines above. */
export function parseYaml(text: string, file: string, linesBefore = 0): ParsedYaml {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });

  function placeAt(offset: number): Place {
    const { line, col } = counter.linePos(offset);
    return { file, line: Math.max(line, 1) + linesBefore, column: Math.max(col, 1) };
  }

  function descend(path: Path): { node: Node | null; key: Node | null } {
    let node: Node | null = document.contents;
    let key: Node | null = null;
    for (const step of path) {
      if (isSeq(node) && typeof step === 'number') {
        const item: unknown = node.items[step];
        if (!isNode(item)) break;
        [node, key] = [item, item];
        continue;
      }
      if (!isMap(node)) break;
      const pair = node.items.find(
        (item) => isPair(item) && isScalar(item.key) && String(item.key.value) === String(step),
      );
      if (!pair) break;
      key = isNode(pair.key) ? pair.key : key;
      node = isNode(pair.value) ? pair.value : null;
    }
    return { node, key };
  }

  const startOf = (node: Node | null) => node?.range?.[0] ?? 0;

  const problems = document.errors.map((error) => {
    const place = placeAt(error.pos[0]);
    return error.code === 'DUPLICATE_KEY'
      ? problem('duplicate-key', place, { key: wordAt(text, error.pos[0]) })
      : problem('bad-yaml', place, { reason: error.message.replace(/\.$/, '') });
  });
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document)) return;
      const reason = `"*${alias.source}" stands for nothing here; put text that begins with * in quotes`;
      problems.push(problem('bad-yaml', placeAt(startOf(alias)), { reason }));
    },
  });

  return {
    value: problems.length > 0 ? undefined : (document.toJS() as unknown),
    problems,
    placeOf(path) {
      const { node, key } = descend(path);
      // A mapping is better named by its key than by its first line.
      return placeAt(startOf(isScalar(node) ? node : (key ?? node)));
    },
    placeOfKey: (path) => placeAt(startOf(descend(path).key)),
  };
}

function wordAt(text: string, offset: number): string {
  return /^["']?([^"':\n]+)/.exec(text.slice(offset))?.[1]?.trim() ?? '';
}
