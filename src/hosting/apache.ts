// `.htaccess`, which Apache reads in the folder that it serves.
import { endings, kinds } from './types.ts';
import { foldersPattern, grouped, hiddenPattern, literally, type Rule } from './rules.ts';

const quoted = (value: string) => `"${value.replaceAll('%', '%%').replaceAll('"', '\\"')}"`;

export function htaccess(base: string, rules: readonly Rule[]): string {
  const { shared, kinds: others, folders, inFolders } = grouped(rules);
  // A variable for each kind of file and for the folders, set by its address.
  const conditions = [
    ...others.map(({ ending, own }) => ({
      name: `GROUNDWORK_${ending.toUpperCase()}`,
      pattern: `^${literally(base)}.*\\.${ending}$`,
      own,
    })),
    { name: 'GROUNDWORK_FOLDER', pattern: foldersPattern(base, folders), own: inFolders.own },
  ];
  const shrinking = endings(true).join('|');
  return `# For Apache 2.4. The server must allow it: AllowOverride FileInfo Indexes
DirectoryIndex index.html
ErrorDocument 404 ${base}404.html
FileETag MTime Size

${Object.entries(kinds)
  .map(([ending, { type }]) => `AddType "${type}" .${ending}`)
  .join('\n')}

# Copies that are compressed already: nothing is compressed twice.
RemoveType .br .gz
AddEncoding br .br
AddEncoding gzip .gz
<IfModule mod_env.c>
  SetEnv no-gzip 1
  SetEnv no-brotli 1
</IfModule>

<IfModule mod_rewrite.c>
  RewriteEngine On
  RewriteBase ${base}
  RewriteRule "${hiddenPattern('')}" - [R=404,L]
${(
  [
    ['br', '(^|[\\s,])br([\\s,;]|$)'],
    ['gz', 'gzip'],
  ] as const
)
  .map(
    ([copy, accepted]) => `  RewriteCond %{HTTP:Accept-Encoding} "${accepted}"
  RewriteCond %{REQUEST_FILENAME}/index.html.${copy} -f
  RewriteRule "^((?:.*/)?)$" "$1index.html.${copy}" [L]
  RewriteCond %{HTTP:Accept-Encoding} "${accepted}"
  RewriteCond %{REQUEST_FILENAME}.${copy} -f
  RewriteRule "^(.+\\.(?:${shrinking}))$" "$1.${copy}" [L]`,
  )
  .join('\n')}
</IfModule>

<IfModule mod_headers.c>
${Object.entries(shared)
  .map(([name, value]) => `  Header always set ${name} ${quoted(value)}`)
  .join('\n')}
${conditions
  .flatMap(({ name, pattern, own }) => [
    `  SetEnvIf Request_URI "${pattern}" ${name}`,
    ...Object.entries(own).map(
      ([header, value]) => `  Header always set ${header} ${quoted(value)} env=${name}`,
    ),
  ])
  .join('\n')}
  <FilesMatch "\\.(?:${shrinking})(?:\\.br|\\.gz)?$">
    Header always set Vary Accept-Encoding
  </FilesMatch>
</IfModule>
`;
}
