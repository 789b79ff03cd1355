import { readRetryAfter } from '../../back-off';
import type { FolderFault, FolderResult } from '../../shared-folder';

/** The name and the password, sent with each request; null for a folder that wants none. */
export interface Credentials {
  user: string;
  password: string;
}

/** How long a server may take for an answer, in ms. */
const TIME_LIMIT = 60_000;

/** One request to a server. */
export interface ServerRequest {
  method: 'GET' | 'MKCOL' | 'MOVE' | 'PROPFIND' | 'PUT';
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: Uint8Array | string;
}

/** Sends a request to a server and returns its answer, whatever status it has; never one from another address or out of a cache. */
export async function sendRequest(
  { method, url, headers, body }: ServerRequest,
  credentials: Credentials | null,
): Promise<FolderResult<Response>> {
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, ...authorisation(credentials) },
      ...(body === undefined
        ? {}
        : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
      // No cookie of the browser's goes there, none comes back, and a redirect is not followed anywhere.
      credentials: 'omit',
      cache: 'no-store',
      redirect: 'manual',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.timeout(TIME_LIMIT),
    });
    if (response.type === 'opaqueredirect') return { ok: false, reason: 'redirected' };
    return { ok: true, value: response };
  } catch {
    return { ok: false, reason: 'offline' };
  }
}

/** Returns what a status that is no success means. */
export function faultOfStatus(response: Response): { reason: FolderFault; retryAfter?: number } {
  const { status, headers } = response;
  if (status >= 300 && status < 400) return { reason: 'redirected' };
  const retryAfter = readRetryAfter(headers.get('Retry-After'), Date.now());
  const retry = retryAfter === undefined ? {} : { retryAfter };
  const known = FAULTS.get(status);
  if (known) return { reason: known, ...retry };
  return { reason: status >= 500 ? 'busy' : 'folder-failed', ...retry };
}

const FAULTS: ReadonlyMap<number, FolderFault> = new Map([
  [401, 'refused'],
  [403, 'forbidden'],
  [404, 'not-found'],
  // The folder above is missing.
  [409, 'not-found'],
  [410, 'not-found'],
  [405, 'not-webdav'],
  [413, 'server-full'],
  [423, 'locked'],
  [429, 'busy'],
  [501, 'not-webdav'],
  [507, 'server-full'],
]);

/** Returns the body of an answer, at most `limit` bytes of it. */
export async function readBody(
  response: Response,
  limit: number,
): Promise<FolderResult<Uint8Array>> {
  const declared = Number(response.headers.get('Content-Length') ?? 0);
  const reader = response.body?.getReader();
  if (!reader) return { ok: true, value: new Uint8Array() };
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (let isMore = declared <= limit; isMore;) {
      const { done, value } = await reader.read();
      if (value) chunks.push(value);
      size += value?.length ?? 0;
      isMore = !done && size <= limit;
    }
    if (declared > limit || size > limit) {
      await reader.cancel();
      return { ok: false, reason: 'too-large' };
    }
  } catch {
    // The connection ended in the middle: so does lighttpd, for a second, with a file that is shorter than it was.
    return { ok: false, reason: 'folder-failed' };
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { ok: true, value: bytes };
}

/** The name and the password as UTF-8: RFC 7617. */
function authorisation(credentials: Credentials | null): Record<string, string> {
  if (!credentials) return {};
  const { user, password } = credentials;
  const bytes = new TextEncoder().encode(`${user}:${password}`);
  return {
    Authorization: `Basic ${btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))}`,
  };
}
