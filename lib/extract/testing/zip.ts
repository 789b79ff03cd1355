/** A zip of uncompressed files, enough for a reader that checks no sums; for tests. */
export function zipOf(files: Readonly<Record<string, string>>): Uint8Array {
  const parts: number[] = [];
  const directory: number[] = [];
  for (const [name, text] of Object.entries(files)) {
    const [path, content] = [new TextEncoder().encode(name), new TextEncoder().encode(text)];
    const sum = crc32(content);
    const common = [
      ...zeros(10).with(0, 20),
      ...u32(sum),
      ...u32(content.length),
      ...u32(content.length),
      path.length & 255,
      path.length >> 8,
      0,
      0,
    ];
    directory.push(0x50, 0x4b, 1, 2, 20, 0, ...common, ...zeros(10), ...u32(parts.length), ...path);
    parts.push(0x50, 0x4b, 3, 4, ...common, ...path, ...content);
  }
  const count = Object.keys(files).length;
  const end = [
    0x50,
    0x4b,
    5,
    6,
    0,
    0,
    0,
    0,
    count,
    0,
    count,
    0,
    ...u32(directory.length),
    ...u32(parts.length),
    0,
    0,
  ];
  return new Uint8Array([...parts, ...directory, ...end]);
}

function u32(value: number): number[] {
  return [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255];
}

function zeros(count: number): number[] {
  return Array.from({ length: count }, () => 0);
}

function crc32(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return ~sum >>> 0;
}
