import type { FolderResult } from './shared-folder';
import { sendRequest, faultOfStatus, readBody } from './folders/webdav/send-request';

/** A file at an address; null bytes where it is the one of the given ETag. */
export interface FetchedFile {
  bytes: Uint8Array | null;
  etag: string;
}

/** Fetches a file from any static server, without a password; nothing is sent again where it has not changed since `etag`. */
export async function fetchFile(
  url: string,
  { etag, limit }: { etag: string; limit: number },
): Promise<FolderResult<FetchedFile>> {
  const headers = etag === '' ? {} : { 'If-None-Match': etag };
  const answer = await sendRequest({ method: 'GET', url, headers }, null);
  if (!answer.ok) return answer;
  const response = answer.value;
  if (response.status === 304) return { ok: true, value: { bytes: null, etag } };
  if (!response.ok) return { ok: false, ...faultOfStatus(response) };
  const body = await readBody(response, limit);
  if (!body.ok) return body;
  return { ok: true, value: { bytes: body.value, etag: response.headers.get('ETag') ?? '' } };
}
