import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { hostingFiles } from '../../../src/hosting/files.ts';
import { inlineHashes } from '../../../src/hosting/inline.ts';
import { headersFor, rulesOf } from '../../../src/hosting/rules.ts';
import { kindOf } from '../../../src/hosting/types.ts';

const center = {
  id: 'riverside-college',
  base: '/careers/workbook/',
  frameAncestors: ['https://lms.example.edu', 'https://*.campus.example.edu'],
  noindex: true,
};
const inline = inlineHashes(['<style>a{}</style>', '<script>run()</script>']);
const textOf = (path: string, hosted: Parameters<typeof hostingFiles>[0] = center) =>
  hostingFiles(hosted, inline).find((file) => file.path === path)?.text ?? '';

const hosts = [
  '_headers',
  '.htaccess',
  '_hosting/nginx.conf',
  '_hosting/Caddyfile',
  '_hosting/cloudfront-headers.json',
];

test.each(hosts)('%s says who may embed, and what stands in pages', (path) => {
  const text = textOf(path);
  expect(text).toContain(
    "frame-ancestors 'self' https://lms.example.edu https://*.campus.example.edu",
  );
  for (const hash of inline.scripts) expect(text).toContain(hash);
  // The styles of pages are left to their own policy there.
  if (path !== '_headers') for (const hash of inline.styles) expect(text).toContain(hash);
  expect(textOf(path, { id: 'other', base: '/' })).toMatch(/frame-ancestors 'self'["\n]/);
});

test.each(hosts)('%s keeps a site out of search engines where its center wants that', (path) => {
  expect(textOf(path)).toContain('X-Robots-Tag');
  expect(textOf(path, { ...center, noindex: false })).not.toContain('X-Robots-Tag');
});

/** Viewers of PDFs are pages under the policy of the PDF, with an object and inline styles. */
test('a PDF is sent with who may embed it and no other policy', () => {
  const rules = rulesOf(center, inline);
  expect(headersFor(rules, 'workbook.pdf')['Content-Security-Policy']).toMatch(
    /^frame-ancestors [^;]*$/,
  );
  expect(headersFor(rules, 'guides/')['Content-Security-Policy']).toContain("default-src 'none'");
  for (const path of ['_headers', '_hosting/cloudfront-headers-pdf.json']) {
    expect(textOf(path)).not.toMatch(/default-src|style-src|object-src/);
  }
});

test('no two lines of _headers name one header for the same file', () => {
  const blocks = textOf('_headers')
    .split('\n\n')
    .map((block) => block.split('\n').filter((line) => !line.startsWith('#')))
    .map(([pattern = '', ...lines]) => ({
      pattern,
      names: lines.map((line) => line.trim().split(':')[0]),
    }));
  const covering = (path: string) =>
    blocks
      .filter(({ pattern }) => path.startsWith(pattern.slice(0, -1)))
      .flatMap(({ names }) => names);
  for (const path of ['_astro/page.js', 'pagefind/index/en_1.pf_index', 'guides/']) {
    const names = covering(center.base + path);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('Content-Security-Policy');
  }
});

/** Cloudflare Pages passes longer lines over. */
test('no line of _headers is longer than 2,000 characters', () => {
  const lines = textOf('_headers').split('\n');
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(2000);
});

/** A worker that a host keeps for long keeps a site at its old version. */
test('the service worker is asked for anew each time, as a script', () => {
  expect(headersFor(rulesOf(center, inline), 'sw.js')['Cache-Control']).toContain('max-age=0');
  expect(kindOf('sw.js')?.type).toMatch(/^text\/javascript/);
  expect(textOf('_headers')).not.toContain('sw.js');
  for (const path of ['.htaccess', '_hosting/nginx.conf', '_hosting/Caddyfile']) {
    // No rule of its own: what holds for all files holds for it.
    expect(textOf(path)).not.toMatch(/sw\.js/);
    expect(textOf(path)).toContain('public, max-age=0, must-revalidate');
  }
});

test('a block of data in a page needs no word in the policy', () => {
  expect(
    inlineHashes([
      '<script type="application/ld+json">{}</script><script type="module" src="/a.js"></script>',
    ]),
  ).toEqual({ scripts: [], styles: [] });
});

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'groundwork-'));
});
afterEach(() => rm(folder, { recursive: true }));

/** What the script asks of `aws`, which is not here: one list of arguments a call. */
async function callsOfScript(): Promise<string[][]> {
  await mkdir(join(folder, 'site/_hosting'), { recursive: true });
  await writeFile(join(folder, 'site/_hosting/s3-sync.sh'), textOf('_hosting/s3-sync.sh'));
  const aws = join(folder, 'aws');
  await writeFile(aws, `#!/bin/sh\nprintf '%s\\n' "$@" '' >> "${folder}/calls"\n`);
  await chmod(aws, 0o755);
  execFileSync('sh', [join(folder, 'site/_hosting/s3-sync.sh'), 's3://bucket/'], {
    env: { ...process.env, PATH: `${folder}${delimiter}${process.env['PATH'] ?? ''}` },
  });
  const text = await readFile(join(folder, 'calls'), 'utf8');
  return text
    .trimEnd()
    .split('\n\n')
    .map((call) => call.split('\n'));
}

/** As `aws s3` has it: the last pattern that fits decides, and a star stands for slashes too. */
function isPicked(call: readonly string[], path: string): boolean {
  let picked = true;
  for (const [at, argument] of call.entries()) {
    if (argument !== '--include' && argument !== '--exclude') continue;
    const [before = '', after] = (call[at + 1] ?? '').split('*');
    const fits =
      after === undefined ? path === before : path.startsWith(before) && path.endsWith(after);
    if (fits) picked = argument === '--include';
  }
  return picked;
}

test('the script for S3 copies every file of a site once, as what it is', async () => {
  const calls = await callsOfScript();
  const copies = calls.filter(([, what]) => what === 'cp');
  const valueOf = (call: readonly string[] | undefined, name: string) =>
    call?.[call.indexOf(name) + 1];
  for (const [path, cache] of [
    ['index.html', 'must-revalidate'],
    ['guides/oskar/index.html', 'must-revalidate'],
    ['workbook.pdf', 'must-revalidate'],
    ['sw.js', 'must-revalidate'],
    ['pagefind/pagefind.js', 'must-revalidate'],
    ['pagefind/wasm.en.pagefind', 'must-revalidate'],
    ['pagefind/fragment/en_1.pf_fragment', 'immutable'],
    ['_astro/page.1.js', 'immutable'],
    ['_astro/page.1.css', 'immutable'],
  ] as const) {
    const picking = copies.filter((call) => isPicked(call, path));
    expect(picking.length, path).toBe(1);
    expect(picking[0]?.[3]).toBe('s3://bucket/careers/workbook/');
    expect(valueOf(picking[0], '--content-type'), path).toBe(kindOf(path)?.type);
    expect(valueOf(picking[0], '--cache-control'), path).toContain(cache);
  }
  for (const path of ['_hosting/nginx.conf', '_headers', '.htaccess', 'index.html.br']) {
    expect(calls.filter((call) => isPicked(call, path)).length, path).toBe(0);
  }
  // Pages last: whatever one asks for is there before it.
  expect(copies.findLastIndex((call) => isPicked(call, 'index.html'))).toBe(copies.length - 1);
  const [last] = calls.slice(-1);
  expect(last?.[1]).toBe('sync');
  expect(last).toContain('--delete');
  expect(isPicked(last ?? [], '_astro/page.1.js')).toBe(false);
});
