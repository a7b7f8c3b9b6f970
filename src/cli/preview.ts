import { createReadStream, existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { createServer } from 'node:http';
import sirv from 'sirv';
import { inlineHashesIn } from '../hosting/inline.ts';
import { headersFor, isHidden, rulesOf, type Hosted } from '../hosting/rules.ts';
import { kindOf } from '../hosting/types.ts';
import { port } from './port.ts';
import { siteOf, type SiteArguments } from './site.ts';

/** Serves a built site under its base path until it is stopped. */
export async function preview(args: SiteArguments & { readonly out: string }): Promise<void> {
  const { brand } = await siteOf(args);
  const outDir = resolve(args.out);
  const missing = join(outDir, '404.html');
  if (!existsSync(missing)) {
    const folder = relative(process.cwd(), outDir) || '.';
    throw new Error(`There is no site in ${folder}. Make one first: npm run build`);
  }
  await serve(outDir, brand, port());
  console.log(`Serving ${brand.name} on http://localhost:${port()}${brand.base} (Ctrl-C stops it)`);
}

/** A plain file server that says what every host is told to say. Rejects where the port is taken. */
async function serve(folder: string, hosted: Hosted, port: number): Promise<void> {
  const { base } = hosted;
  const rules = rulesOf(hosted, await inlineHashesIn(folder));
  const files = sirv(folder, {
    etag: true,
    brotli: true,
    gzip: true,
    setHeaders(response, path) {
      const type = kindOf(path)?.type;
      response.setHeaders(new Map(Object.entries(headersFor(rules, path.slice(1)))));
      if (type !== undefined) response.setHeader('content-type', type);
    },
  });
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    if (!path.startsWith(base)) {
      response.writeHead(302, { location: base }).end();
      return;
    }
    request.url = path.slice(base.length - 1);
    const missing = () => {
      response.writeHead(404, {
        ...headersFor(rules, '404.html'),
        'content-type': 'text/html; charset=utf-8',
      });
      createReadStream(join(folder, '404.html')).pipe(response);
    };
    if (isHidden(request.url.slice(1))) missing();
    else files(request, response, missing);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new Error(`Port ${port} is in use. Choose another: PORT=4322 npm start`)
          : error,
      );
    });
    server.listen(port, resolve);
  });
}
