// What each web server sends of a built site, by the files that the build wrote for it.
import { readdirSync, readFileSync } from 'node:fs';
import { get, type IncomingMessage } from 'node:http';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteOf } from '../../src/cli/site.ts';
import { inlineHashesIn } from '../../src/hosting/inline.ts';
import { headersFor, hidden, rulesOf, type Rule } from '../../src/hosting/rules.ts';
import { kindOf } from '../../src/hosting/types.ts';
import { sites } from '../sites.ts';
import { installedHosts, sendsBrotli, start } from './servers.ts';

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingMessage['headers'];
  /** How often each header was sent. */
  readonly times: ReadonlyMap<string, number>;
  readonly body: Buffer;
}

/** As it goes over the wire: nothing is unpacked or followed. */
const ask = (url: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((resolve, reject) => {
    get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const times = new Map<string, number>();
        for (const [at, name] of response.rawHeaders.entries()) {
          if (at % 2 === 0) times.set(name.toLowerCase(), (times.get(name.toLowerCase()) ?? 0) + 1);
        }
        const { statusCode: status, headers } = response;
        resolve({ status, headers, times, body: Buffer.concat(chunks) });
      });
    }).on('error', reject);
  });

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });

const fileOf = (path: string) => (path === '' || path.endsWith('/') ? `${path}index.html` : path);

for (const host of installedHosts()) {
  for (const site of Object.values(sites)) {
    describe(`${host} at ${site.base}`, () => {
      let address = '';
      let stop = async () => {};
      let rules: Rule[] = [];
      const first = (folder: string, ending: string) =>
        `${folder}${readdirSync(join(site.out, folder)).find((name) => name.endsWith(ending)) ?? ''}`;
      const content = (path: string) => readFileSync(join(site.out, fileOf(path)));

      beforeAll(async () => {
        const { brand } = await siteOf(site);
        rules = rulesOf(brand, await inlineHashesIn(site.out));
        const port = await freePort();
        address = `http://localhost:${port}${site.base}`;
        stop = await start(host, { ...site, port });
      });
      afterAll(() => stop());

      const expectHeaders = ({ headers, times }: Answer, path: string) => {
        for (const [name, value] of Object.entries(headersFor(rules, path))) {
          expect(headers[name.toLowerCase()], name).toBe(value);
          expect(times.get(name.toLowerCase()), name).toBe(1);
        }
        expect(headers['content-type']).toBe(kindOf(path)?.type);
      };

      test('every kind of file comes with its type, the policy and how long it is kept', async () => {
        for (const path of [
          '',
          'guides/',
          'index.html',
          'outline.json',
          'favicon.svg',
          'workbook.pdf',
          first('_astro/', '.js'),
          first('_astro/', '.css'),
          'pagefind/pagefind.js',
          'pagefind/pagefind-entry.json',
          'pagefind/wasm.en.pagefind',
          first('pagefind/', '.pf_meta'),
          first('pagefind/fragment/', '.pf_fragment'),
          first('pagefind/index/', '.pf_index'),
          first('pagefind/filter/', '.pf_filter'),
        ]) {
          const answer = await ask(address + path);
          expect(answer.status, path).toBe(200);
          expectHeaders(answer, path);
          expect(answer.headers['content-encoding'], path).toBeUndefined();
          expect(answer.body.equals(content(path)), path).toBe(true);
        }
      });

      test('what is not there is the page that says so, and nobody keeps it', async () => {
        for (const path of ['nowhere/', 'nowhere.pdf', '_astro/gone.js', 'pagefind/']) {
          const answer = await ask(address + path);
          expect(answer.status, path).toBe(404);
          expectHeaders(answer, '404.html');
          expect(answer.body.equals(content('404.html')), path).toBe(true);
        }
      });

      test('what is for hosts is not served', async () => {
        for (const name of [...hidden, '_hosting/nginx.conf', '_hosting/s3-sync.sh']) {
          const { status, body } = await ask(address + name);
          expect([403, 404], name).toContain(status);
          expect(body.toString()).not.toContain('nginx');
        }
      });

      test('a copy that is compressed already is sent to those who take it', async () => {
        const ways = { br: brotliDecompressSync, gzip: gunzipSync };
        for (const path of ['', 'guides/', 'outline.json', first('_astro/', '.css')]) {
          const plain = await ask(address + path);
          expect(plain.headers.vary, path).toMatch(/accept-encoding/i);
          for (const accepted of ['br', 'gzip'] as const) {
            if (accepted === 'br' && !sendsBrotli(host)) continue;
            const answer = await ask(address + path, {
              'accept-encoding': accepted === 'br' ? 'gzip, deflate, br' : 'gzip, deflate',
            });
            expect(answer.headers['content-encoding'], path).toBe(accepted);
            expectHeaders(answer, path);
            expect(answer.headers.etag, path).not.toBe(plain.headers.etag);
            expect(ways[accepted](answer.body).equals(content(path)), path).toBe(true);
            expect(answer.headers.vary, path).toMatch(/accept-encoding/i);
          }
        }
        for (const path of ['workbook.pdf', 'pagefind/wasm.en.pagefind']) {
          const answer = await ask(address + path, { 'accept-encoding': 'gzip, deflate, br' });
          expect(answer.headers['content-encoding'], path).toBeUndefined();
        }
      });

      test('a part is sent where a part is asked for', async () => {
        const answer = await ask(`${address}workbook.pdf`, { range: 'bytes=100-299' });
        expect(answer.status).toBe(206);
        expect(answer.body.equals(content('workbook.pdf').subarray(100, 300))).toBe(true);
        expectHeaders(answer, 'workbook.pdf');
      });

      test('what has not changed is not sent again', async () => {
        for (const accepted of ['identity', 'gzip, deflate, br']) {
          for (const path of ['guides/', 'workbook.pdf']) {
            const { headers } = await ask(address + path, { 'accept-encoding': accepted });
            const again = await ask(address + path, {
              'accept-encoding': accepted,
              'if-none-match': headers.etag ?? '',
            });
            expect(again.status, path).toBe(304);
            expect(again.body.length).toBe(0);
          }
        }
      });

      test('a folder without its slash leads to the one with it', async () => {
        const { status, headers } = await ask(`${address}guides`);
        expect([301, 308]).toContain(status);
        expect(new URL(headers.location ?? '', address).href).toBe(`${address}guides/`);
        if (site.base !== '/') {
          const base = await ask(address.slice(0, -1));
          expect([301, 308]).toContain(base.status);
          expect(new URL(base.headers.location ?? '', address).href).toBe(address);
        }
      });
    });
  }
}
