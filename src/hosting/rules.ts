// What every host has to say about the files of a site. The files for each kind of host derive from here.
import { directives, sources } from '../brand/policy.ts';
import type { InlineHashes } from './inline.ts';

/** What hosts need to know of a brand. */
export interface Hosted {
  readonly id: string;
  /** The path that the site is served under, with a slash at both ends. */
  readonly base: string;
  /** Origins whose pages may embed the site's, e.g. `https://lms.example.edu`. */
  readonly frameAncestors?: readonly string[] | undefined;
  /** Keeps all of the site out of search engines. */
  readonly noindex?: boolean | undefined;
}

/** Headers for all files of a folder, named from the site's root with a slash at the end; '' is the site. */
export interface Rule {
  readonly under: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** What hosts are told is for hosts: these are never served. Folders end with a slash. */
export const hidden = ['_hosting/', '_headers', '_redirects', '.htaccess', '.nojekyll'];

/** Where a file's name says what is in it: another content has another name. */
const hashed = ['_astro/', 'pagefind/fragment/', 'pagefind/index/', 'pagefind/filter/'];

/** What no page of a workbook uses, so that nothing which gets into one can. */
const unused = [
  'accelerometer',
  'autoplay',
  'camera',
  'display-capture',
  'encrypted-media',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
];

/** A later rule stands in for an earlier one where both name a header. */
export function rulesOf({ frameAncestors = [], noindex }: Hosted, inline: InlineHashes): Rule[] {
  const policy = [
    ...directives,
    `script-src ${[...sources.scripts, ...inline.scripts].join(' ')}`,
    `style-src ${[...sources.styles, ...inline.styles].join(' ')}`,
    // To Safari, the viewer of a PDF is an object of that PDF. Pages allow none in their own policy.
    "object-src 'self'",
    `frame-ancestors ${["'self'", ...frameAncestors].join(' ')}`,
  ];
  return [
    {
      under: '',
      headers: {
        'Content-Security-Policy': policy.join('; '),
        'X-Content-Type-Options': 'nosniff',
        // A sheet's address tells what someone struggles with, and the site's alone that someone does.
        'Referrer-Policy': 'no-referrer',
        'Permissions-Policy': unused.map((feature) => `${feature}=()`).join(', '),
        'Cross-Origin-Opener-Policy': 'same-origin',
        // Every file is the same for everyone. A sheet in a sandboxed frame would lose its style sheets.
        'Cross-Origin-Resource-Policy': 'cross-origin',
        ...(noindex ? { 'X-Robots-Tag': 'noindex' } : {}),
        // A page that outlived its build would ask for files that are gone. Asking again costs a 304.
        'Cache-Control': 'public, max-age=0, must-revalidate',
      },
    },
    ...hashed.map((under) => ({
      under,
      headers: { 'Cache-Control': 'public, max-age=31536000, immutable' },
    })),
  ];
}

/** What a file is sent with. `path` is from the site's root, without a slash before it. */
export const headersFor = (rules: readonly Rule[], path: string): Record<string, string> =>
  Object.assign(
    {},
    ...rules.filter(({ under }) => path.startsWith(under)).map(({ headers }) => headers),
  ) as Record<string, string>;

/** The rules of folders that have their own, each with the headers of the whole site. */
export const folderRules = (rules: readonly Rule[]): Rule[] =>
  rules
    .filter(({ under }) => under !== '')
    .map(({ under }) => ({ under, headers: headersFor(rules, under) }));

export const isHidden = (path: string): boolean =>
  hidden.some((name) => (name.endsWith('/') ? path.startsWith(name) : path === name));

/** For a regular expression: the characters that mean themselves. */
export const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A regular expression for the addresses of what is not served. */
export const hiddenPattern = (before: string): string =>
  `^${literally(before)}(?:${hidden.map((name) => literally(name) + (name.endsWith('/') ? '' : '$')).join('|')})`;

/** And one for the addresses of folders that have rules of their own, which say the same of all of them. */
export const foldersPattern = (base: string, rules: readonly Rule[]): string =>
  `^${literally(base)}(?:${rules.map(({ under }) => literally(under)).join('|')})`;
