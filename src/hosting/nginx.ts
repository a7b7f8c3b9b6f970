// A part of a `server` block of nginx.
import { kinds } from './types.ts';
import { foldersPattern, grouped, hiddenPattern, literally, type Rule } from './rules.ts';

const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;

/** A location that adds one header inherits none, so each says all of them. */
const headerLines = (headers: Readonly<Record<string, string>>, indent: string) =>
  Object.entries(headers)
    .map(([name, value]) => `${indent}add_header ${name} ${quoted(value)} always;`)
    .join('\n');

export function nginxConf(base: string, rules: readonly Rule[]): string {
  const { shared, kinds: others, folders, inFolders } = grouped(rules);
  const locations = [
    { pattern: foldersPattern(base, folders), headers: inFolders.all },
    ...others.map(({ ending, all }) => ({
      pattern: `^${literally(base)}.*\\.${ending}$`,
      headers: all,
    })),
  ];
  const atRoot = base === '/';
  return `# For nginx: include this file in the server block of your site.
#
#   server {
#     server_name careers.example.edu;
#     root /var/www/html;                # the files of the workbook are in /var/www/html${base}
#     include /etc/nginx/groundwork.conf;
#   }
${atRoot ? '' : `\nlocation = ${quoted(base.slice(0, -1))} {\n  absolute_redirect off;\n  return 301 ${quoted(base)};\n}\n`}
location ${atRoot ? '' : '^~ '}${quoted(base)} {
  index index.html;
  autoindex off;
  etag on;
  absolute_redirect off;
  error_page 404 ${quoted(`${base}404.html`)};
  error_page 403 =404 ${quoted(`${base}404.html`)};

  # Copies that are compressed already: nothing is compressed twice.
  gzip off;
  gzip_static on;
  gzip_vary on;
  # With Debian's libnginx-mod-http-brotli-static, take the mark from the next line.
  # brotli_static on;

  default_type application/octet-stream;
  charset off;
  types {
${Object.entries(kinds)
  .map(([ending, { type }]) => `    ${quoted(type)} ${ending};`)
  .join('\n')}
  }

${headerLines(shared, '  ')}

  location ~ ${quoted(hiddenPattern(base))} {
    return 404;
  }

${locations
  .map(
    ({ pattern, headers }) =>
      `  location ~ ${quoted(pattern)} {\n${headerLines(headers, '    ')}\n  }`,
  )
  .join('\n\n')}
}
`;
}
