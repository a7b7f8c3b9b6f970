// `_headers` and `_redirects`, which Netlify and Cloudflare Pages read alike.
import { grouped, policyHeader, type Rule } from './rules.ts';

/**
 * Both join the values of a header that two rules give, so no header may be given twice for a file. What
 * they say about caching where no rule does is what this site wants: to be asked again. PDFs cannot be told
 * apart either: what their viewers stumble over is left to the policy that each page has in itself.
 */
export function underscoreHeaders(base: string, rules: readonly Rule[]): string {
  const { shared, folders, inFolders } = grouped(rules);
  const everywhere = Object.entries(shared)
    .filter(([name]) => !Object.hasOwn(inFolders.own, name))
    .map(([name, value]) => [name, name === policyHeader ? forViewersToo(value) : value] as const);
  const blocks = [
    [`${base}*`, ...lines(everywhere)],
    ...folders.map((under) => [`${base}${under}*`, ...lines(Object.entries(inFolders.own))]),
  ];
  return `# For Netlify and Cloudflare Pages.\n${blocks.map((block) => block.join('\n')).join('\n\n')}\n`;
}

const lines = (headers: readonly (readonly [string, string])[]) =>
  headers.map(([name, value]) => `  ${name}: ${value}`);

const forViewersToo = (policy: string) =>
  policy
    .split('; ')
    .filter((directive) => !/^(default|style)-src /.test(directive))
    .join('; ');

/** Netlify takes the first line, Cloudflare Pages passes it over and takes the second. */
export const underscoreRedirects = (base: string): string =>
  [
    '# For Netlify and Cloudflare Pages: what is for other hosts is not served.',
    `${base}_hosting/* ${base}404.html 404!`,
    `${base}_hosting/* ${base} 302`,
    '',
  ].join('\n');
