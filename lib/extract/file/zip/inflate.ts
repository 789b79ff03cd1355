/** Unpacked bytes, or why there are none: a damaged stream, or more bytes in it than asked for. */
export type Inflated =
  | { ok: true; bytes: Uint8Array }
  | { ok: false; reason: 'broken' | 'too-large' };

/** Packed bytes handed over at once: Deflate unpacks to at most 1032 times as much, and Chromium unpacks a whole piece before it looks back. */
const PIECE = 4096;

/** Unpacks a raw Deflate stream, and stops as soon as more than `most` bytes have come out. */
export async function inflate(packed: Uint8Array, most: number): Promise<Inflated> {
  let at = 0;
  const pieces = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= packed.length) controller.close();
      else controller.enqueue(packed.slice(at, at + PIECE));
      at += PIECE;
    },
  });
  const reader = pieces.pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (let step = await reader.read(); !step.done; step = await reader.read()) {
      length += step.value.length;
      if (length > most) {
        await reader.cancel().catch(() => undefined);
        return { ok: false, reason: 'too-large' };
      }
      chunks.push(step.value);
    }
  } catch {
    return { ok: false, reason: 'broken' };
  }
  return { ok: true, bytes: concatenate(chunks, length) };
}

function concatenate(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
