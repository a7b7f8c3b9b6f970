// What the search knows of a page: its words, with its headings as the places to find them at.
import { Parser } from 'htmlparser2';

/** What is not text of the sheet: controls and what stands in for them, and what is not shown. */
const silent = new Set([
  ...['button', 'input', 'textarea', 'select', 'output', 'dialog', 'template'],
  ...['script', 'style', 'noscript', 'svg'],
]);

const inline = new Set(
  ['a', 'abbr', 'b', 'bdi', 'cite', 'code', 'em', 'i', 'mark', 'small', 'span', 'strong'].concat([
    'sub',
    'sup',
    'time',
    'u',
  ]),
);

/**
 * A small HTML document of a page's `data-pagefind-body`, in the language that it is to be found in, or
 * `undefined` where the page has none. Its first heading is its title. Nothing in it tells which brand's it is.
 * Pagefind by itself would leave out all that stands in a form, and take the words on buttons for the sheet's.
 */
export function searchable(html: string, language: string): string | undefined {
  let filter: string | undefined;
  let said = '';
  /** How deep in the body, and in something silent. */
  const depth = { body: 0, silent: 0 };
  const parser = new Parser({
    onopentag(name, attributes) {
      const isBody = Object.hasOwn(attributes, 'data-pagefind-body');
      if (isBody) filter = attributes['data-pagefind-filter'] ?? '';
      if (isBody || depth.body > 0) depth.body++;
      if (depth.body === 0) return;
      if (depth.silent > 0 || isSilent(name, attributes)) depth.silent++;
      else if (/^h[1-6]$/.test(name)) {
        said += attributes['id'] ? `<${name} id="${attributes['id']}">` : `<${name}>`;
      } else if (!inline.has(name)) said += '<div>';
    },
    ontext(text) {
      if (depth.body > 0 && depth.silent === 0) said += escaped(text.replace(/\s+/g, ' '));
    },
    onclosetag(name) {
      if (depth.body === 0) return;
      depth.body--;
      if (depth.silent > 0) depth.silent--;
      else if (/^h[1-6]$/.test(name)) said += `</${name}>`;
      else if (!inline.has(name)) said += '</div>';
    },
  });
  parser.end(html);
  if (filter === undefined) return undefined;
  return (
    `<!doctype html><html lang="${language}"><body>` +
    `<main data-pagefind-body data-pagefind-filter="${filter}">${said}</main></body></html>`
  );
}

const isSilent = (name: string, attributes: Readonly<Record<string, string>>) =>
  silent.has(name) ||
  Object.hasOwn(attributes, 'hidden') ||
  Object.hasOwn(attributes, 'data-pagefind-ignore') ||
  attributes['aria-hidden'] === 'true';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
