// A part of a site block of Caddy.
import { endings, kinds } from './types.ts';
import { grouped, hidden, type Rule } from './rules.ts';

const quoted = (value: string) => `"${value.replaceAll('"', '\\"')}"`;

export function caddyfile(base: string, rules: readonly Rule[]): string {
  const { shared, kinds: others, folders, inFolders } = grouped(rules);
  const lines = (headers: readonly (readonly [string, string])[], indent: string) =>
    headers.map(([name, value]) => `${indent}${name} ${quoted(value)}`).join('\n');
  const paths = (names: readonly string[]) =>
    names.map((name) => quoted(`${base}${name}${name.endsWith('/') ? '*' : ''}`)).join(' ');
  const types = Map.groupBy(Object.entries(kinds), ([, { type }]) => type);
  return `# For Caddy 2: import this file in the block of your site.
#
#   careers.example.edu {
#     root * /var/www/html               # the files of the workbook are in /var/www/html${base}
#     import /etc/caddy/groundwork.caddy
#   }
${base === '/' ? '' : `\nredir ${quoted(base.slice(0, -1))} ${quoted(base)} 301\n`}
handle ${quoted(`${base}*`)} {
  # In this order: left to itself, Caddy would put the headers of a folder before those of the site.
  route {
    @hidden path ${paths(hidden)}
    error @hidden 404

    header {
${lines(Object.entries(shared), '      ')}
    }
    @folders path ${paths(folders)}
    header @folders {
${lines(Object.entries(inFolders.own), '      ')}
    }
${others
  .map(
    ({ ending, own }) =>
      `    @${ending} path ${quoted(`*.${ending}`)}\n` +
      `    header @${ending} {\n${lines(Object.entries(own), '      ')}\n    }`,
  )
  .join('\n')}
${[...types]
  .filter(([type]) => !type.startsWith('text/html'))
  .map(
    ([type, files], index) =>
      `    @type${index} path ${files.map(([ending]) => quoted(`*.${ending}`)).join(' ')}\n` +
      `    header @type${index} Content-Type ${quoted(type)}`,
  )
  .join('\n')}

    # Copies that are compressed already: nothing is compressed twice.
    @shrinks path "*/" ${endings(true)
      .map((ending) => quoted(`*.${ending}`))
      .join(' ')}
    header @shrinks {
      Vary Accept-Encoding
      defer
    }
    file_server {
      precompressed br gzip
    }
  }
}

handle_errors {
  @missing {
    path ${quoted(`${base}*`)}
    expression {http.error.status_code} == 404
  }
  handle @missing {
    rewrite * ${quoted(`${base}404.html`)}
    header {
      Content-Type ${quoted(kinds['html']?.type ?? '')}
${lines(Object.entries(shared), '      ')}
    }
    file_server {
      precompressed br gzip
    }
  }
}
`;
}
