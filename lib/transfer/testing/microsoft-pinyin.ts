/** One phrase of Microsoft Pinyin: what is typed, and what is written for it. */
export interface MicrosoftPhrase {
  code: string;
  words: string;
}

/** Bytes before the table of offsets. */
const HEAD = 64;

/** Returns a file of custom phrases as Windows 10 writes it since 1703, or before. */
export function microsoftPinyinOf(phrases: readonly MicrosoftPhrase[], isNewer = true): Uint8Array {
  const own = isNewer ? 16 : 8;
  const parts = phrases.map(({ code, words }) => partOf(code, words, own));
  const start = HEAD + parts.length * 4;
  const end = parts.reduce((sum, { length }) => sum + length, start);
  const bytes = new Uint8Array(end);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('mschxudp'));
  const numbers = [...(isNewer ? [0x00600002] : []), 1, HEAD, start, end, parts.length];
  numbers.forEach((number, at) => view.setUint32(8 + at * 4, number, true));
  let place = start;
  parts.forEach((part, at) => {
    view.setUint32(HEAD + at * 4, place - start, true);
    bytes.set(part, place);
    place += part.length;
  });
  return bytes;
}

function partOf(code: string, words: string, own: number): Uint8Array {
  const text = `${code}\0${words}\0`;
  const bytes = new Uint8Array(own + text.length * 2);
  const view = new DataView(bytes.buffer);
  const places = [own, own, own + (code.length + 1) * 2];
  places.forEach((number, at) => view.setUint16(at * 2, number, true));
  bytes.set([1, 6], 6);
  Array.from({ length: text.length }, (_, at) =>
    view.setUint16(own + at * 2, text.charCodeAt(at), true),
  );
  return bytes;
}
