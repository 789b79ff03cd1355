import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';

/** A page given as text, with headers of its own (a Content-Security-Policy, say). */
export interface ServedPage {
  body: string;
  headers?: Record<string, string>;
}

export interface StaticServer {
  /** `http://127.0.0.1:PORT`. */
  readonly origin: string;
  /** The same files from another site: `http://localhost:OTHER_PORT`. */
  readonly otherOrigin: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** Serves a directory, and `pages` by their path (`/a.html`) before it, on this machine alone; two origins, random ports. */
export async function serve(
  dir: string,
  pages: Readonly<Record<string, string | ServedPage>> = {},
): Promise<StaticServer> {
  const servers = [await listen(dir, pages), await listen(dir, pages)] as const;
  return {
    origin: `http://127.0.0.1:${portOf(servers[0])}`,
    otherOrigin: `http://localhost:${portOf(servers[1])}`,
    async close() {
      await Promise.all(servers.map(stop));
    },
  };
}

async function listen(
  dir: string,
  pages: Readonly<Record<string, string | ServedPage>>,
): Promise<Server> {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const path = decodeURIComponent(pathname);
    const page = pages[path];
    if (page === undefined) {
      void sendFile(
        response,
        join(dir, normalize(path.endsWith('/') ? `${path}index.html` : path)),
        dir,
      );
      return;
    }
    const { body, headers } = typeof page === 'string' ? { body: page, headers: {} } : page;
    response.writeHead(200, { 'content-type': contentType(path), ...headers }).end(body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  return server;
}

async function sendFile(response: ServerResponse, file: string, root: string): Promise<void> {
  const found = file.startsWith(normalize(root + sep)) && (await isFile(file));
  if (!found) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, { 'content-type': contentType(file), 'cache-control': 'no-store' });
  createReadStream(file).pipe(response);
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isFile(),
    () => false,
  );
}

function contentType(path: string): string {
  return (
    TYPES[extname(path)] ??
    (extname(path) === '' ? 'text/html; charset=utf-8' : 'application/octet-stream')
  );
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

async function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
  });
}
