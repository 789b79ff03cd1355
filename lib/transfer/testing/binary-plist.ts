/** Returns text replacements as a binary property list, as macOS writes them; at most some hundred objects. */
export function binaryPlistOf(items: ReadonlyArray<Readonly<Record<string, string>>>): Uint8Array {
  const texts = [...new Set(items.flatMap((item) => Object.entries(item).flat()))];
  const objects = [
    [0xaf, 0x11, ...u16(items.length), ...items.flatMap((_, at) => u16(1 + at))],
    ...items.map((item) => {
      const [keys, values] = [Object.keys(item), Object.values(item)];
      const references = [...keys, ...values].flatMap((text) =>
        u16(1 + items.length + texts.indexOf(text)),
      );
      return [0xd0 | keys.length, ...references];
    }),
    ...texts.map(textObject),
  ];
  const bytes = Array.from('bplist00', (char) => char.charCodeAt(0));
  const offsets: number[] = [];
  for (const object of objects) {
    offsets.push(bytes.length);
    bytes.push(...object);
  }
  const table = bytes.length;
  bytes.push(...offsets.flatMap(u16));
  const u64 = (value: number) => [0, 0, 0, 0, 0, 0, ...u16(value)];
  bytes.push(0, 0, 0, 0, 0, 0, 2, 2, ...u64(objects.length), ...u64(0), ...u64(table));
  return Uint8Array.from(bytes);
}

function textObject(text: string): number[] {
  const isAscii = Array.from(text).every((char) => char <= '\x7f');
  const units = Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
  return [
    isAscii ? 0x5f : 0x6f,
    0x11,
    ...u16(text.length),
    ...(isAscii ? units : units.flatMap(u16)),
  ];
}

function u16(value: number): number[] {
  return [value >> 8, value & 255];
}
