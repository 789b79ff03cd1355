import { contentOf } from '../pieces';
import { translateMicrosoft } from '../placeholders/input-methods';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';

/*
 * The custom phrases of Microsoft Pinyin and Wubi (`.dat` as they export it, `.lex` as Windows keeps it), little-endian: `mschxudp`, a head
 * that says where a table of offsets is and where the phrases begin and end, how many they are, the table and the phrases. A phrase is the length of its
 * own head twice (16, before Windows 10 1703 8), where its words begin, its place among the candidates, and then its code and its words in UTF-16, each closed by a
 * zero. Offsets come from the file, so that none is trusted.
 */

/** The bytes that such a file begins with. */
export const MICROSOFT_PINYIN_MARK = 'mschxudp';

/** In the head of a file since Windows 10 1703, where an older one has 1, its version; four more bytes stand before what follows. */
const NEWER = 0x00600002;

/** Reads the custom phrases of Microsoft's input methods. */
export function readMicrosoftPinyin(bytes: Uint8Array): ParseResult {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const number = (at: number) => (at + 4 <= bytes.length ? view.getUint32(at, true) : 0);
  const head = number(8) === NEWER ? 16 : 12;
  const [table, start, end, count] = [0, 4, 8, 12].map((at) => number(head + at));
  const rows = new RowCollector('microsoft-pinyin');
  // A table that is cut off has no more offsets than it has bytes.
  const least = Math.min(count ?? 0, Math.floor((bytes.length - (table ?? 0)) / 4));
  const limit = Math.min(end ?? 0, bytes.length);
  for (let at = 0; at < least; at += 1) {
    const from = (start ?? 0) + number((table ?? 0) + at * 4);
    const read = from < limit ? readPhrase(view, from, limit) : null;
    if (!read) {
      rows.fault({ entry: at + 1, reason: 'bad-shape' });
      continue;
    }
    const { pieces } = translateMicrosoft(read.words);
    rows.add(contentOf(pieces), { entry: at + 1, shortcut: read.code });
  }
  return { ok: true, sheet: rows.sheet() };
}

function readPhrase(
  view: DataView,
  from: number,
  limit: number,
): { code: string; words: string } | null {
  if (from + 8 > limit) return null;
  const [own, again, words] = [0, 2, 4].map((at) => view.getUint16(from + at, true));
  if ((own !== 8 && own !== 16) || own !== again || words === undefined || words < own) return null;
  const code = readText(view, from + own, limit);
  const text = readText(view, from + words, limit);
  return code === null || text === null ? null : { code, words: text };
}

/** The text up to its zero; null where none comes, as in a file that was cut off. */
function readText(view: DataView, from: number, limit: number): string | null {
  let text = '';
  for (let at = from; at + 2 <= limit; at += 2) {
    const code = view.getUint16(at, true);
    if (code === 0) return text;
    text += String.fromCharCode(code);
    if (text.length > LONGEST) return null;
  }
  return null;
}

/** In characters; Windows itself takes no more than 64. */
const LONGEST = 10_000;
