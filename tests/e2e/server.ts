// A plain file host of a test's own: it can be given headers, and its folder replaced while pages are open.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';

export interface Host {
  readonly port: number;
  /** The paths that were asked for, in that order. */
  readonly asked: readonly string[];
  /** From now on these files are served, and no others. */
  serve(folder: string): void;
  close(): Promise<void>;
}

/** Serves a folder under `base`, with `headers` on every answer. What is missing is answered by `missing`. */
export async function host(
  folder: string,
  headers: Readonly<Record<string, string>> = {},
  missing: { status: number; text: string } = { status: 404, text: 'Not found' },
  base = '/',
): Promise<Host> {
  const asked: string[] = [];
  let files = sirv(folder, { dev: true });
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    asked.push(pathname);
    if (pathname.startsWith(base)) request.url = pathname.slice(base.length - 1);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    files(request, response, () => {
      response.writeHead(missing.status, { 'content-type': 'text/html' }).end(missing.text);
    });
  });
  return {
    port: await listen(server),
    asked,
    serve: (next) => {
      files = sirv(next, { dev: true });
    },
    close: () => stop(server),
  };
}

/** Serves one page, whatever is asked for, on the address that is another site than localhost. */
export async function page(html: () => string): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html());
  });
  return { port: await listen(server), close: () => stop(server) };
}

const listen = (server: Server) =>
  new Promise<number>((resolve) => {
    server.listen(0, () => resolve((server.address() as AddressInfo).port));
  });

const stop = (server: Server) =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
