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

/** Headers for some of a site's files. */
export interface Rule {
  /** A folder, named from the site's root with a slash at the end; '' is the site. */
  readonly under: string;
  /** The ending of the files' names, where not all of the folder are meant. */
  readonly ending?: string;
  readonly headers: Readonly<Record<string, string>>;
}

export const policyHeader = 'Content-Security-Policy';

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
  const framing = `frame-ancestors ${["'self'", ...frameAncestors].join(' ')}`;
  const policy = [
    ...directives,
    `script-src ${[...sources.scripts, ...inline.scripts].join(' ')}`,
    `style-src ${[...sources.styles, ...inline.styles].join(' ')}`,
    framing,
  ];
  return [
    {
      under: '',
      headers: {
        [policyHeader]: policy.join('; '),
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
    // The viewers of Safari and of GNOME Web are pages of their own to the policy of the PDF that they
    // show, with an object and inline styles: the site's own would leave them blank or tiny.
    { under: '', ending: 'pdf', headers: { [policyHeader]: framing } },
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
    ...rules
      .filter(
        ({ under, ending }) =>
          path.startsWith(under) && (ending === undefined || path.endsWith(`.${ending}`)),
      )
      .map(({ headers }) => headers),
  ) as Record<string, string>;

/** Rules in the kinds that hosts tell apart. What each adds is in `own`; `all` is what is sent in the end. */
export interface Grouped {
  readonly shared: Readonly<Record<string, string>>;
  /** Kinds of files by their endings. */
  readonly kinds: readonly {
    readonly ending: string;
    readonly own: Headers;
    readonly all: Headers;
  }[];
  /** Folders, which all have the same rule. */
  readonly folders: readonly string[];
  readonly inFolders: { readonly own: Headers; readonly all: Headers };
}

type Headers = Readonly<Record<string, string>>;

export function grouped(rules: readonly Rule[]): Grouped {
  const shared = headersFor(rules, '');
  const inFolders = rules.find(({ under }) => under !== '')?.headers ?? {};
  return {
    shared,
    kinds: rules.flatMap(({ ending, headers: own }) =>
      ending === undefined ? [] : [{ ending, own, all: { ...shared, ...own } }],
    ),
    folders: rules.filter(({ under }) => under !== '').map(({ under }) => under),
    inFolders: { own: inFolders, all: { ...shared, ...inFolders } },
  };
}

export const isHidden = (path: string): boolean =>
  hidden.some((name) => (name.endsWith('/') ? path.startsWith(name) : path === name));

/** For a regular expression: the characters that mean themselves. */
export const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** A regular expression for the addresses of what is not served. */
export const hiddenPattern = (before: string): string =>
  `^${literally(before)}(?:${hidden.map((name) => literally(name) + (name.endsWith('/') ? '' : '$')).join('|')})`;

/** And one for the addresses of folders that have rules of their own. */
export const foldersPattern = (base: string, folders: readonly string[]): string =>
  `^${literally(base)}(?:${folders.map(literally).join('|')})`;
