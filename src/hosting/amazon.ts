// Amazon S3 behind CloudFront: S3 keeps types and caching with each file, CloudFront adds the rest.
import { endings, kinds } from './types.ts';
import { grouped, headersFor, hidden, policyHeader, type Hosted, type Rule } from './rules.ts';

const quoted = (value: string) => `'${value.replaceAll("'", "'\\''")}'`;
const caching = 'Cache-Control';

/** The configuration of a response headers policy, as `aws cloudfront` takes it: for pages or for PDFs. */
export function cloudfrontHeaders({ id }: Hosted, rules: readonly Rule[], ending = ''): string {
  const headers = headersFor(rules, ending && `.${ending}`);
  // Those that CloudFront has a place of its own for, and what S3 has with each file.
  const known = [policyHeader, 'Referrer-Policy', 'X-Content-Type-Options', caching];
  const custom = Object.entries(headers)
    .filter(([name]) => !known.includes(name))
    .map(([Header, Value]) => ({ Header, Value, Override: true }));
  return json({
    Name: `groundwork-${id}${ending && `-${ending}`}`,
    SecurityHeadersConfig: {
      ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: headers[policyHeader] },
      ContentTypeOptions: { Override: true },
      ReferrerPolicy: { Override: true, ReferrerPolicy: headers['Referrer-Policy'] },
    },
    CustomHeadersConfig: { Quantity: custom.length, Items: custom },
  });
}

const behavior = (headersPolicy: string) => ({
  TargetOriginId: 'workbook',
  ViewerProtocolPolicy: 'redirect-to-https',
  Compress: true,
  // Amazon's own «CachingOptimized»: it heeds Cache-Control, and keeps Brotli and gzip apart.
  CachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
  ResponseHeadersPolicyId: headersPolicy,
  FunctionAssociations: {
    Quantity: 1,
    Items: [{ EventType: 'viewer-request', FunctionARN: 'FUNCTION_ARN' }],
  },
});

/** The configuration of a distribution. What stands in capitals is filled in by hand. */
export const cloudfrontDistribution = ({ id, base }: Hosted): string =>
  json({
    CallerReference: `groundwork-${id}`,
    Comment: `The workbook of ${id}`,
    Enabled: true,
    HttpVersion: 'http2and3',
    Origins: {
      Quantity: 1,
      Items: [
        {
          Id: 'workbook',
          DomainName: 'BUCKET.s3.REGION.amazonaws.com',
          OriginAccessControlId: 'ACCESS_CONTROL_ID',
          S3OriginConfig: { OriginAccessIdentity: '' },
        },
      ],
    },
    DefaultCacheBehavior: behavior('HEADERS_POLICY_ID'),
    CacheBehaviors: {
      Quantity: 1,
      Items: [{ PathPattern: '*.pdf', ...behavior('PDF_POLICY_ID') }],
    },
    // S3 says 403 of a file that is not there to those who may not list files.
    CustomErrorResponses: {
      Quantity: 2,
      Items: [403, 404].map((ErrorCode) => ({
        ErrorCode,
        ResponsePagePath: `${base}404.html`,
        ResponseCode: '404',
        ErrorCachingMinTTL: 10,
      })),
    },
  });

/** CloudFront knows no index pages below the root: this function names them. */
export const cloudfrontFunction = `// For CloudFront, on viewer requests: the page of a folder is its index.html.
function handler(event) {
  var request = event.request;
  if (request.uri.endsWith('/')) {
    request.uri += 'index.html';
  } else if (!request.uri.slice(request.uri.lastIndexOf('/')).includes('.')) {
    return {
      statusCode: 301,
      statusDescription: 'Moved Permanently',
      headers: { location: { value: request.uri + '/' } },
    };
  }
  return request;
}
`;

/** A script that copies a site into a bucket, each file with its type and how long it may be kept. */
export function s3Sync(base: string, rules: readonly Rule[]): string {
  const { shared, folders, inFolders } = grouped(rules);
  const aside = [
    ...hidden.map((name) => (name.endsWith('/') ? `${name}*` : name)),
    ...endings(true).flatMap((ending) => [`*.${ending}.br`, `*.${ending}.gz`]),
  ];
  // Pages last, so that whatever one asks for is there before it.
  const types = [...Map.groupBy(Object.entries(kinds), ([, { type }]) => type)].toSorted(
    ([one], [other]) => Number(one.includes('html')) - Number(other.includes('html')),
  );
  return `#!/bin/sh
# Copies the site into a bucket: sh _hosting/s3-sync.sh s3://my-bucket
# S3 cannot choose between copies of a file, so the compressed ones stay here: CloudFront compresses.
set -euf
bucket=\${1:?Say which bucket: sh _hosting/s3-sync.sh s3://my-bucket}
site=$(cd "$(dirname "$0")/.." && pwd)
to="\${bucket%/}"${quoted(base)}

# Folders in which a file's name says what is in it.
folders='${folders.join(' ')}'
except=
for folder in $folders; do except="$except --exclude $folder*"; done
# What is for hosts, and copies.
aside=
for name in ${aside.join(' ')}; do
  aside="$aside --exclude $name"
done

# copy TYPE CACHING, then which files
copy() {
  type=$1 cache=$2
  shift 2
  aws s3 cp "$site" "$to" --recursive --only-show-errors --exclude '*' "$@" $aside \\
    --content-type "$type" --cache-control "$cache"
}

# put TYPE, then endings
put() {
  type=$1
  shift
  inside= outside=
  for ending; do
    outside="$outside --include *.$ending"
    for folder in $folders; do inside="$inside --include $folder*.$ending"; done
  done
  copy "$type" ${quoted(inFolders.all[caching] ?? '')} $inside
  copy "$type" ${quoted(shared[caching] ?? '')} $outside $except
}

${types
  .map(([type, files]) => `put ${quoted(type)} ${files.map(([ending]) => ending).join(' ')}`)
  .join('\n')}

# What is no longer part of the site goes, but for the scripts of pages that are still open somewhere.
aws s3 sync "$site" "$to" --delete --size-only --only-show-errors $except $aside
`;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;
