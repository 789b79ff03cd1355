/** Returns bytes compressed by gzip. */
export async function gzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([own(bytes)]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Why compressed bytes give nothing. */
export type GunzipFault = 'broken-gzip' | 'unpacks-too-large';

/** Returns what was compressed, at most `limit` bytes of it; reading stops there, whatever the file says of its size. */
export async function gunzip(
  bytes: Uint8Array,
  limit: number,
): Promise<{ ok: true; bytes: Uint8Array } | { ok: false; reason: GunzipFault }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    const stream = new Blob([own(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
    const reader: ReadableStreamDefaultReader<Uint8Array> = stream.getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > limit) {
        await reader.cancel();
        return { ok: false, reason: 'unpacks-too-large' };
      }
      chunks.push(value);
    }
  } catch {
    return { ok: false, reason: 'broken-gzip' };
  }
  return { ok: true, bytes: joinChunks(chunks, size) };
}

/** Returns the SHA-256 of bytes, in hex. */
export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', own(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function joinChunks(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

/** The platform takes no bytes that other threads might share. */
function own(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer
    ? (bytes as Uint8Array<ArrayBuffer>)
    : new Uint8Array(bytes);
}
