// What a sheet's text refers to: the fields it places and the addresses it links to.
import { mdxToMdast } from 'satteri';
import { readingOnce } from './once.ts';
import { problem, type Place, type Problem } from './problems.ts';

export interface Mention {
  /** A field's id, or an address. */
  readonly to: string;
  readonly place: Place;
}

export interface Body {
  readonly placements: readonly Mention[];
  readonly links: readonly Mention[];
  readonly problems: readonly Problem[];
}

/** The little of a syntax tree that is looked at here. */
interface Node {
  readonly type: string;
  readonly name?: string | null;
  readonly url?: string;
  readonly attributes?: readonly { readonly name?: string; readonly value?: unknown }[];
  readonly children?: readonly Node[];
  readonly position?: { readonly start: { readonly line: number; readonly column: number } };
}

/** Reads a whole MDX file, frontmatter included, so that places are those of the file. */
export const readBody = readingOnce((text, file): Body => {
  const placements: Mention[] = [];
  const links: Mention[] = [];
  const problems: Problem[] = [];

  function visit(node: Node): void {
    const { line = 1, column = 1 } = node.position?.start ?? {};
    const place = { file, line, column };
    if (node.name === 'Field') {
      const id = node.attributes?.find(({ name }) => name === 'id')?.value;
      if (typeof id === 'string') placements.push({ to: id, place });
      else problems.push(problem('unplain-placement', place));
    }
    if (node.name === 'a') problems.push(problem('raw-link', place));
    if ((node.type === 'link' || node.type === 'definition') && node.url !== undefined) {
      links.push({ to: node.url, place });
    }
    node.children?.forEach(visit);
  }

  try {
    visit(mdxToMdast(text, { features: { frontmatter: true } }) as Node);
  } catch (error) {
    problems.push(syntaxProblem(error, file));
  }
  return { placements, links, problems };
});

// The parser's errors read «5:1: Expected a closing tag for `<Note>` (5:1) (mdx-jsx:…)».
function syntaxProblem(error: unknown, file: string): Problem {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', column = '1', reason = message] =
    /(\d+):(\d+): (.*?)(?: \(\d+:\d+\))?(?: \([\w:-]+\))?$/.exec(message) ?? [];
  return problem('bad-mdx', { file, line: Number(line), column: Number(column) }, { reason });
}
