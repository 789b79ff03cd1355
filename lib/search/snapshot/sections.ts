/** What one buffer holds in a row: arrays of numbers, or text. */
export type Section = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array | string;

/** Takes sections from a buffer in the order in which they were joined. */
export interface SectionReader {
  u8(): Uint8Array;
  u16(): Uint16Array<ArrayBuffer>;
  u32(): Uint32Array;
  i32(): Int32Array;
  f64(): Float64Array;
  text(): string;
}

/** Every section begins at a multiple of it (bytes), so that arrays of any kind can lie on the buffer itself. */
const STEP = 8;

/** Joins sections into one buffer: how many bytes each has, as 32-bit numbers up to a 0, then their bytes. */
export function joinSections(sections: readonly Section[]): ArrayBuffer {
  const arrays = sections.map((section) =>
    typeof section === 'string' ? codesOf(section) : section,
  );
  const start = padded((arrays.length + 1) * 4);
  const size = arrays.reduce((sum, { byteLength }) => sum + padded(byteLength), start);
  const buffer = new ArrayBuffer(size);
  const lengths = new Uint32Array(buffer, 0, arrays.length + 1);
  let offset = start;
  arrays.forEach((array, at) => {
    // One more than its length, for 0 ends the list.
    lengths[at] = array.byteLength + 1;
    const bytes = new Uint8Array(array.buffer, array.byteOffset, array.byteLength);
    new Uint8Array(buffer, offset).set(bytes);
    offset += padded(array.byteLength);
  });
  return buffer;
}

/** Reads what `joinSections` made, as views of the buffer. */
export function readSections(buffer: ArrayBuffer): SectionReader {
  const words = new Uint32Array(buffer, 0, Math.floor(buffer.byteLength / 4));
  let offset = padded((words.indexOf(0) + 1) * 4);
  let at = 0;
  const take = () => {
    const length = (words[at] ?? 0) - 1;
    const from = offset;
    at += 1;
    offset += padded(length);
    return [from, length] as const;
  };
  const view = <T>(make: (from: number, length: number) => T, width: number): T => {
    const [from, length] = take();
    return make(from, length / width);
  };
  return {
    u8: () => view((from, length) => new Uint8Array(buffer, from, length), 1),
    u16: () => view((from, length) => new Uint16Array(buffer, from, length), 2),
    u32: () => view((from, length) => new Uint32Array(buffer, from, length), 4),
    i32: () => view((from, length) => new Int32Array(buffer, from, length), 4),
    f64: () => view((from, length) => new Float64Array(buffer, from, length), 8),
    text: () => decodeText(view((from, length) => new Uint16Array(buffer, from, length), 2)),
  };
}

// A text that begins with a byte order mark keeps it, or all that follows would be out of place. A decoder for each text takes three times as long.
const DECODER = new TextDecoder('utf-16le', { ignoreBOM: true });

/** The text of UTF-16 codes. */
export function decodeText(codes: Uint16Array<ArrayBuffer>): string {
  const text = DECODER.decode(codes);
  if (!text.includes('\ufffd')) return text;
  // The decoder replaces lone surrogates, which a text that was cut may hold.
  let exact = '';
  for (const code of codes) exact += String.fromCharCode(code);
  return exact;
}

function codesOf(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) codes[at] = text.charCodeAt(at);
  return codes;
}

function padded(bytes: number): number {
  return Math.ceil(bytes / STEP) * STEP;
}
