/** A zip of uncompressed files, enough for a reader that checks no sums; for tests. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const parts = Object.entries(files).map(([name, content]) => {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    return { name, method: 0, length: bytes.length, packed: bytes };
  });
  return assemble(parts);
}

/** A zip of compressed files; for tests. */
export async function deflatedZipOf(
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<Uint8Array> {
  const parts: PackedPart[] = [];
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    parts.push({ name, method: 8, length: bytes.length, packed: await deflate(bytes) });
  }
  return assemble(parts);
}

/** Bytes as a raw Deflate stream. */
async function deflate(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

interface PackedPart {
  name: string;
  method: number;
  length: number;
  packed: Uint8Array;
}

function assemble(parts: readonly PackedPart[]): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, method, length, packed } of parts) {
    const path = new TextEncoder().encode(name);
    // Version, flags, method, time, date, sum, sizes, length of the name, no extra field.
    const common = u16s(20, 0, method, 0, 0).concat(
      [0, packed.length, length].flatMap(u32),
      u16s(path.length, 0),
    );
    const header = Uint8Array.from([0x50, 0x4b, 3, 4, ...common, ...path]);
    const entry = [0x50, 0x4b, 1, 2, 20, 0, ...common, ...zeros(10), ...u32(at), ...path];
    local.push(header, packed);
    directory.push(Uint8Array.from(entry));
    at += header.length + packed.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = u16s(parts.length);
  const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, ...count, ...count, ...u32(size), ...u32(at), 0, 0];
  return concatenate([...local, ...directory, Uint8Array.from(end)]);
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function u16s(...values: readonly number[]): number[] {
  return values.flatMap((value) => [value & 255, (value >>> 8) & 255]);
}

function u32(value: number): number[] {
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255];
}

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}
