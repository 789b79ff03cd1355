import type { FolderResult, Listing, SharedFolder } from '../../shared-folder';
import {
  sendRequest,
  type Credentials,
  faultOfStatus,
  type ServerRequest,
  readBody,
} from './send-request';
import { readMultistatus } from './read-multistatus';

/** More than a listing ever has, in bytes. */
const LISTING_LIMIT = 10_000_000;

const PROPERTIES = `<?xml version="1.0" encoding="utf-8"?>
<propfind xmlns="DAV:"><prop><resourcetype/><getcontentlength/><getlastmodified/><getetag/></prop></propfind>`;

/** Returns a folder on a WebDAV server; `url` ends with a slash (`readAddress`). Every request goes to that origin and below that path. */
export function webdavFolder(url: string, credentials: Credentials | null): SharedFolder {
  const base = new URL(url);
  const addressOf = (path: string) =>
    new URL(path.split('/').map(encodeURIComponent).join('/'), base).href;
  const folderAddress = (path: string) => (path === '' ? url : `${addressOf(path)}/`);
  const send = (request: ServerRequest) => sendRequest(request, credentials);
  const write = async (request: ServerRequest): Promise<FolderResult<null>> => {
    const answer = await send(request);
    if (!answer.ok) return answer;
    const response = answer.value;
    // A server may still answer with a page of its own.
    await response.body?.cancel();
    if (!response.ok) return { ok: false, ...faultOfStatus(response) };
    return isPage(response) && response.status === 200
      ? { ok: false, reason: 'not-webdav' }
      : { ok: true, value: null };
  };

  return {
    async list(path): Promise<FolderResult<Listing>> {
      const at = folderAddress(path);
      const headers = { Depth: '1', 'Content-Type': 'application/xml; charset=utf-8' };
      const answer = await send({ method: 'PROPFIND', url: at, headers, body: PROPERTIES });
      if (!answer.ok) return answer;
      return readListing(answer.value, new URL(at));
    },

    async get(path, limit) {
      const answer = await send({ method: 'GET', url: addressOf(path) });
      if (!answer.ok) return answer;
      const response = answer.value;
      if (!response.ok) return { ok: false, ...faultOfStatus(response) };
      const body = await readBody(response, limit);
      if (!body.ok) return body;
      // The sign-in page of a network answers everything with 200.
      const isOfOthers = isPage(response) || looksLikePage(body.value);
      return isOfOthers ? { ok: false, reason: 'not-webdav' } : body;
    },

    put: (path, bytes) =>
      write({
        method: 'PUT',
        url: addressOf(path),
        headers: { 'Content-Type': 'application/octet-stream' },
        body: bytes,
      }),

    move: (from, to) =>
      write({
        method: 'MOVE',
        url: addressOf(from),
        headers: { Destination: addressOf(to), Overwrite: 'T' },
      }),

    async mkdir(path) {
      const made = await write({ method: 'MKCOL', url: folderAddress(path) });
      // 405 says that something is there already, or that the server makes no folders: only a listing shows which.
      if (made.ok || made.reason !== 'not-webdav') return made;
      const listed = await this.list(path);
      return listed.ok ? { ok: true, value: null } : made;
    },
  };
}

/** Reads the answer to a PROPFIND of the folder at `url`. */
async function readListing(response: Response, url: URL): Promise<FolderResult<Listing>> {
  if (!response.ok) return { ok: false, ...faultOfStatus(response) };
  if (response.status !== 207) return { ok: false, reason: 'not-webdav' };
  const body = await readBody(response, LISTING_LIMIT);
  if (!body.ok) return body;
  const files = readMultistatus(new TextDecoder().decode(body.value), url);
  if (!files) return { ok: false, reason: 'not-webdav' };
  const now = Date.parse(response.headers.get('Date') ?? '');
  return { ok: true, value: { files, ...(Number.isNaN(now) ? {} : { now }) } };
}

function isPage(response: Response): boolean {
  return /^text\/html\b/i.test(response.headers.get('Content-Type') ?? '');
}

function looksLikePage(bytes: Uint8Array): boolean {
  return /^\s*<(?:!doctype html|html)\b/i.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}
