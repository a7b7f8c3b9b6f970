// The files by which hosts are told what to send.
import { htaccess } from './apache.ts';
import { cloudfrontDistribution, cloudfrontFunction, cloudfrontHeaders, s3Sync } from './amazon.ts';
import { caddyfile } from './caddy.ts';
import type { InlineHashes } from './inline.ts';
import { nginxConf } from './nginx.ts';
import { rulesOf, type Hosted } from './rules.ts';
import { underscoreHeaders, underscoreRedirects } from './underscore-files.ts';

export interface HostingFile {
  /** From the site's root. */
  readonly path: string;
  readonly text: string;
}

/** All of them, for a site in whose pages `inline` stands. */
export function hostingFiles(hosted: Hosted, inline: InlineHashes): HostingFile[] {
  const rules = rulesOf(hosted, inline);
  const { base } = hosted;
  return [
    { path: '_headers', text: underscoreHeaders(base, rules) },
    { path: '_redirects', text: underscoreRedirects(base) },
    { path: '.htaccess', text: htaccess(base, rules) },
    // GitHub Pages would leave out folders that begin with a line.
    { path: '.nojekyll', text: '' },
    { path: '_hosting/nginx.conf', text: nginxConf(base, rules) },
    { path: '_hosting/Caddyfile', text: caddyfile(base, rules) },
    { path: '_hosting/cloudfront.json', text: cloudfrontDistribution(hosted) },
    { path: '_hosting/cloudfront-headers.json', text: cloudfrontHeaders(hosted, rules) },
    {
      path: '_hosting/cloudfront-headers-pdf.json',
      text: cloudfrontHeaders(hosted, rules, 'pdf'),
    },
    { path: '_hosting/cloudfront-function.js', text: cloudfrontFunction },
    { path: '_hosting/s3-sync.sh', text: s3Sync(base, rules) },
  ];
}
