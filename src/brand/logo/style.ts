// What CSS in a picture may not do: fetch, or move. It is read token by token, as browsers read it, so that no
// way of writing a thing hides it.
import { ident, string, tokenize, tokenTypes, url } from 'css-tree';

interface StyleFault {
  readonly kind: 'svg-outside' | 'svg-motion' | 'svg-code';
  readonly what: string;
  /** Of its first character in the text. */
  readonly offset: number;
}

/** Functions that take an address. */
const fetching = /^(url|src|image|image-set|-webkit-image-set|cross-fade|-webkit-cross-fade)$/;
const moving = /^(-\w+-)?(animation|transition|offset-path)(-|$)/;
const running = /^(behavior|-moz-binding)$/;
const importing = /^(import|font-face)$/;

export function faultsOfStyle(css: string): StyleFault[] {
  const faults: StyleFault[] = [];
  const report = (kind: StyleFault['kind'], what: string, offset: number) =>
    void faults.push({ kind, what, offset });
  /** How deep each fetching function that is open began. */
  const open: number[] = [];
  let depth = 0;
  tokenize(css, (type, start, end) => {
    const token = css.slice(start, end);
    switch (type) {
      case tokenTypes.Url:
        if (!isInside(url.decode(token))) report('svg-outside', shortened(token), start);
        break;
      case tokenTypes.BadUrl:
        report('svg-outside', shortened(token), start);
        break;
      case tokenTypes.Function: {
        depth++;
        const name = ident.decode(token.slice(0, -1)).toLowerCase();
        if (fetching.test(name)) open.push(depth);
        if (name === 'expression') report('svg-code', token, start);
        break;
      }
      case tokenTypes.LeftParenthesis:
        depth++;
        break;
      case tokenTypes.RightParenthesis:
        if (open.at(-1) === depth) open.pop();
        depth--;
        break;
      case tokenTypes.String:
        if (open.length > 0 && !isInside(string.decode(token))) {
          report('svg-outside', shortened(token), start);
        }
        break;
      case tokenTypes.AtKeyword: {
        const name = ident.decode(token.slice(1)).toLowerCase();
        if (importing.test(name)) report('svg-outside', `@${name}`, start);
        if (name.endsWith('keyframes')) report('svg-motion', `@${name}`, start);
        break;
      }
      case tokenTypes.Ident: {
        const name = ident.decode(token).toLowerCase();
        if (!/^\s*:/.test(css.slice(end).replaceAll(/\/\*[^]*?\*\//g, ''))) break;
        if (moving.test(name)) report('svg-motion', `"${name}"`, start);
        if (running.test(name)) report('svg-code', `"${name}"`, start);
        break;
      }
    }
  });
  return faults;
}

const isInside = (address: string) => address.trim().startsWith('#');

const shortened = (token: string) => (token.length > 40 ? `${token.slice(0, 40)}…` : token);
