import { decodeText } from './decode';

/** A body of a MIME message: an HTML page or plain text. */
export interface MimeBody {
  isHtml: boolean;
  text: string;
}

/** Whether a text is a MIME message, as browsers and Word save a page in one file (.mht, RFC 2557). */
export function isMime(text: string): boolean {
  const head = headOf(text.slice(0, LONGEST_HEAD));
  return head !== undefined && head.has('content-type') && head.has('mime-version');
}

/** The page in a MIME message: its first HTML part, else its first plain text; undefined when it has neither. */
export function readMime(text: string): MimeBody | undefined {
  const bodies = [...bodiesOf(text, 0)];
  return bodies.find(({ isHtml }) => isHtml) ?? bodies[0];
}

/** The longest head of a part that is read, in characters. */
const LONGEST_HEAD = 8000;
/** How deep parts may stand in each other. */
const DEEPEST = 4;

function* bodiesOf(part: string, depth: number): Generator<MimeBody> {
  const split = /\r?\n\r?\n/.exec(part.slice(0, LONGEST_HEAD));
  const head = headOf(part.slice(0, LONGEST_HEAD));
  if (!split || !head) return;
  const type = head.get('content-type') ?? 'text/plain';
  const body = part.slice(split.index + split[0].length);
  const boundary = /boundary="?([^";\s]+)"?/i.exec(type)?.[1];
  if (boundary !== undefined && depth < DEEPEST) {
    for (const inner of body.split(`--${boundary}`).slice(1))
      yield* bodiesOf(inner.replace(/^[^\n]*\n/, ''), depth + 1);
  } else if (/^text\/(?:html|plain)/i.test(type)) {
    const encoding = (head.get('content-transfer-encoding') ?? '').trim().toLowerCase();
    const charset = /charset="?([\w-]+)/i.exec(type)?.[1];
    yield { isHtml: /^text\/html/i.test(type), text: decodeBody(body, encoding, charset) };
  }
}

/** The fields before the first empty line, by their names in lower case; undefined where there are none. */
function headOf(part: string): Map<string, string> | undefined {
  const end = /\r?\n\r?\n/.exec(part)?.index;
  const fields = new Map<string, string>();
  const unfolded = part.slice(0, end).replace(/\r?\n[ \t]+/g, ' ');
  for (const line of unfolded.split(/\r?\n/)) {
    const field = /^([\w-]+):\s*(.*)$/.exec(line);
    if (field) fields.set((field[1] ?? '').toLowerCase(), field[2] ?? '');
    else if (line.trim() !== '') return undefined;
  }
  return fields.size > 0 ? fields : undefined;
}

function decodeBody(body: string, encoding: string, charset: string | undefined): string {
  if (encoding === 'base64') return decodeText(fromBase64(body), charset).text;
  if (encoding === 'quoted-printable') return decodeText(fromQuoted(body), charset).text;
  return body;
}

function fromBase64(body: string): Uint8Array {
  const letters = body.replace(/[^A-Za-z0-9+/]/g, '');
  // What is left over beyond whole groups of four may be the half of a group.
  const binary = atob(letters.length % 4 === 1 ? letters.slice(0, -1) : letters);
  return Uint8Array.from(binary, (char) => char.charCodeAt(0));
}

function fromQuoted(body: string): Uint8Array {
  const joined = body.replace(/=[ \t]*\r?\n/g, '');
  const bytes: number[] = [];
  for (let at = 0; at < joined.length; at += 1) {
    const code = joined.charCodeAt(at);
    const hex = code === 0x3d ? /^[0-9A-F]{2}/i.exec(joined.slice(at + 1, at + 3))?.[0] : undefined;
    if (hex !== undefined) {
      bytes.push(parseInt(hex, 16));
      at += 2;
    } else bytes.push(...(code < 0x80 ? [code] : new TextEncoder().encode(joined.charAt(at))));
  }
  return Uint8Array.from(bytes);
}
