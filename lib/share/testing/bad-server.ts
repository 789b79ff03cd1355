import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a server does wrong, until it is set back to null. */
export type Misdeed =
  /** Answers with a status, to every request or to this method alone. */
  | { kind: 'status'; status: number; headers?: Record<string, string>; only?: string }
  /** Keeps half of what is put, and drops the connection. */
  | { kind: 'tear' }
  /** Answers half of a file, and drops the connection. */
  | { kind: 'drop' }
  /** The sign-in page of a network. */
  | { kind: 'page' }
  | { kind: 'redirect'; to: string }
  /** Lists no more than these. */
  | { kind: 'cut'; at: number }
  | { kind: 'weak-tags' }
  /** Says of every file the same ETag, at each listing another, or none. */
  | { kind: 'wrong-tags'; says: 'none' | 'other' | 'same' }
  /** The server's clock, ms off. */
  | { kind: 'clock'; off: number }
  /** Sends files without an end, or only this one; lists it, and declares it, with these lengths. */
  | { kind: 'endless'; only?: string; lists?: number; declares?: number };

/** A WebDAV server that does what it should, but for its misdeed. */
export interface BadServer {
  url: string;
  origin: string;
  files: Map<string, { bytes: Buffer; modified: number; etag: number }>;
  folders: Set<string>;
  misdeed: Misdeed | null;
  /** The method and path of every request, its Authorization header, and those that make it depend on an ETag or a lock. */
  requests: Array<{
    method: string;
    path: string;
    authorization: string | undefined;
    conditions: string[];
  }>;
  /** The bytes of all bodies, in and out. */
  bytes: number;
  /** Only these may enter: `user:password`. */
  secret: string | null;
  close(): Promise<void>;
}

/** Starts a server on a free port of this machine; `/dav/` is its folder. */
export async function startBadServer(): Promise<BadServer> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${port}`;
  const bad: BadServer = {
    url: `${origin}/dav/`,
    origin,
    files: new Map(),
    folders: new Set(['/dav/']),
    misdeed: null,
    requests: [],
    bytes: 0,
    secret: null,
    close: () => closeServer(server),
  };
  server.on('request', (request, response) => void answer(bad, request, response));
  return bad;
}

const CONDITIONS = ['if', 'if-match', 'if-none-match', 'if-unmodified-since', 'lock-token'];

async function answer(
  bad: BadServer,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const path = decodeURIComponent(new URL(request.url ?? '/', bad.origin).pathname);
  const { method = 'GET' } = request;
  const { authorization } = request.headers;
  const conditions = CONDITIONS.filter((name) => request.headers[name] !== undefined);
  bad.requests.push({ method, path, authorization, conditions });
  bad.bytes += body.length;
  if (bad.misdeed?.kind === 'clock')
    response.setHeader('Date', new Date(Date.now() + bad.misdeed.off).toUTCString());
  const wanted = bad.secret && `Basic ${Buffer.from(bad.secret).toString('base64')}`;
  if (wanted && authorization !== wanted) return end(bad, response, 401);
  if (isSpoilt(bad, response, { method, path, body })) return;
  switch (method) {
    case 'PROPFIND':
      return list(bad, response, path.endsWith('/') ? path : `${path}/`);
    case 'GET': {
      const file = bad.files.get(path);
      return file ? end(bad, response, 200, file.bytes) : end(bad, response, 404);
    }
    case 'PUT': {
      if (!bad.folders.has(parentOf(path))) return end(bad, response, 409);
      const isThere = bad.files.has(path);
      store(bad, path, body);
      return end(bad, response, isThere ? 204 : 201);
    }
    case 'MKCOL': {
      const folder = path.endsWith('/') ? path : `${path}/`;
      if (bad.folders.has(folder)) return end(bad, response, 405);
      if (!bad.folders.has(parentOf(folder.slice(0, -1)))) return end(bad, response, 409);
      bad.folders.add(folder);
      return end(bad, response, 201);
    }
    case 'MOVE': {
      const to = decodeURIComponent(new URL(String(request.headers['destination'])).pathname);
      const file = bad.files.get(path);
      if (!file) return end(bad, response, 404);
      bad.files.delete(path);
      store(bad, to, file.bytes);
      return end(bad, response, 204);
    }
    default:
      return end(bad, response, 405);
  }
}

/** Whether the misdeed has taken the answer's place. */
function isSpoilt(
  bad: BadServer,
  response: ServerResponse,
  { method, path, body }: { method: string; path: string; body: Buffer },
): boolean {
  const { misdeed } = bad;
  switch (misdeed?.kind) {
    case 'status':
      if ((misdeed.only ?? method) !== method) return false;
      for (const [name, value] of Object.entries(misdeed.headers ?? {}))
        response.setHeader(name, value);
      end(bad, response, misdeed.status);
      return true;
    case 'page':
      response.setHeader('Content-Type', 'text/html; charset=utf-8');
      end(bad, response, 200, Buffer.from('<!doctype html><title>请先登录网络</title>'));
      return true;
    case 'redirect':
      response.setHeader('Location', misdeed.to);
      end(bad, response, 302);
      return true;
    case 'tear':
      if (method !== 'PUT') return false;
      store(bad, path, body.subarray(0, body.length / 2));
      response.destroy();
      return true;
    case 'drop': {
      const file = method === 'GET' ? bad.files.get(path) : undefined;
      if (!file) return false;
      response.writeHead(200, { 'Content-Length': file.bytes.length });
      response.write(file.bytes.subarray(0, file.bytes.length / 2), () => response.destroy());
      return true;
    }
    case 'endless': {
      if (method !== 'GET' || (misdeed.only ?? path) !== path) return false;
      sendForEver(bad, response, misdeed.declares);
      return true;
    }
    case 'clock':
    case 'cut':
    case 'weak-tags':
    case 'wrong-tags':
    case undefined:
      return false;
  }
}

function list(bad: BadServer, response: ServerResponse, folder: string): void {
  if (!bad.folders.has(folder)) return end(bad, response, 404);
  const { misdeed } = bad;
  const off = misdeed?.kind === 'clock' ? misdeed.off : 0;
  const weak = misdeed?.kind === 'weak-tags' ? 'W/' : '';
  const tagOf = (etag: number): string => {
    const says = misdeed?.kind === 'wrong-tags' ? misdeed.says : null;
    if (says === 'none') return '';
    const said = says === 'same' ? 'same' : says === 'other' ? bad.requests.length : etag;
    return `<D:getetag>${weak}"${said}"</D:getetag>`;
  };
  const inside = [...bad.files].filter(([path]) => parentOf(path) === folder);
  const shown = misdeed?.kind === 'cut' ? inside.slice(0, misdeed.at) : inside;
  const lengthOf = (path: string, bytes: Buffer) =>
    (misdeed?.kind === 'endless' && misdeed.only === path && misdeed.lists) || bytes.length;
  const answers = shown.map(
    ([path, { bytes, modified, etag }]) =>
      `<D:response><D:href>${path.split('/').map(encodeURIComponent).join('/')}</D:href><D:propstat><D:prop><D:resourcetype/>` +
      `<D:getcontentlength>${lengthOf(path, bytes)}</D:getcontentlength><D:getlastmodified>${new Date(modified + off).toUTCString()}</D:getlastmodified>` +
      `${tagOf(etag)}</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`,
  );
  const own = `<D:response><D:href>${encodeURI(folder)}</D:href><D:propstat><D:prop><D:resourcetype><D:collection/></D:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat></D:response>`;
  response.setHeader('Content-Type', 'application/xml; charset=utf-8');
  const xml = `<?xml version="1.0"?><D:multistatus xmlns:D="DAV:">${own}${answers.join('')}</D:multistatus>`;
  end(bad, response, 207, Buffer.from(xml));
}

function sendForEver(bad: BadServer, response: ServerResponse, declared?: number): void {
  const chunk = Buffer.alloc(65_536, 1);
  const more = () => {
    if (response.destroyed) return;
    bad.bytes += chunk.length;
    response.write(chunk, more);
  };
  response.writeHead(200, declared === undefined ? {} : { 'Content-Length': declared });
  more();
}

function store(bad: BadServer, path: string, bytes: Buffer): void {
  const etag = Math.max(0, ...[...bad.files.values()].map((file) => file.etag)) + 1;
  bad.files.set(path, { bytes, modified: Math.floor(Date.now() / 1000) * 1000, etag });
}

function parentOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

function end(bad: BadServer, response: ServerResponse, status: number, body?: Buffer): void {
  bad.bytes += body?.length ?? 0;
  response.writeHead(status);
  response.end(body);
}

function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
