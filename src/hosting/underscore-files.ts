// `_headers` and `_redirects`, which Netlify and Cloudflare Pages read alike.
import type { Rule } from './rules.ts';

/**
 * Both join the values of a header that two rules give, so no header may be given twice for a file. What
 * they say about caching where no rule does is what this site wants: to be asked again.
 */
export function underscoreHeaders(base: string, rules: readonly Rule[]): string {
  const own = new Set(rules.filter(({ under }) => under !== '').flatMap(names));
  const blocks = rules.map(({ under, headers }) => {
    const lines = Object.entries(headers).filter(([name]) => under !== '' || !own.has(name));
    return [`${base}${under}*`, ...lines.map(([name, value]) => `  ${name}: ${value}`)];
  });
  return `# For Netlify and Cloudflare Pages.\n${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const names = ({ headers }: Rule) => Object.keys(headers);

/** Netlify takes the first line, Cloudflare Pages passes it over and takes the second. */
export const underscoreRedirects = (base: string): string =>
  [
    '# For Netlify and Cloudflare Pages: what is for other hosts is not served.',
    `${base}_hosting/* ${base}404.html 404!`,
    `${base}_hosting/* ${base} 302`,
    '',
  ].join('\n');
