import { isOrdinalStyle } from './ordinals';
import { DATE_UNITS, LONGEST_SLOT_NAME } from './tree';
import type { Colon, DateUnit, Given, InlineNode, OrdinalNode } from './tree';
import type { PatternErrorCode } from './types';

/** What stands in a pair of braces and the offset after it, or what is wrong there and where reading goes on. */
export type BracesRead =
  | { ok: true; node: InlineNode | OrdinalNode; end: number }
  | { ok: false; code: PatternErrorCode; resume: number };

/**
 * Reads the braces that open at `open`. They close on their own line. A name holds neither braces nor `=` nor a colon; in a
 * default and in choices `{{` and `}}` are the braces themselves, so the first unpaired `}` closes.
 */
export function readBraces(body: string, open: number): BracesRead {
  if (body.startsWith(COUNT, open)) return { ok: true, node: { kind: 'count' }, end: open + 4 };
  if (body.charAt(open + 1) === '#') return readOrdinal(body, open);

  const stop = find(NAME_STOP, body, open + 1);
  const name = body.slice(open + 1, stop);
  const mark = body.charAt(stop);
  if (mark === '}') return nameNode(name, { kind: 'nothing' }, stop + 1);
  if (mark !== '=' && mark !== ':' && mark !== '：') return unclosed(stop);

  const content = readContent(body, stop + 1);
  if (!content.ok) return unclosed(content.resume);
  const given: Given =
    mark === '='
      ? { kind: 'default', text: content.text }
      : { kind: 'choices', options: content.text.split('|'), colon: mark };
  return nameNode(name, given, content.end);
}

const COUNT = '{=数}';
const NAME_STOP = /[{}=:：\r\n\u2028\u2029]/g;
const STYLE_STOP = /[{}\r\n\u2028\u2029]/g;

function readOrdinal(body: string, open: number): BracesRead {
  const stop = find(STYLE_STOP, body, open + 2);
  if (body.charAt(stop) !== '}') return unclosed(stop);
  const style = body.slice(open + 2, stop);
  if (!isOrdinalStyle(style)) return { ok: false, code: 'unknown-ordinal', resume: stop + 1 };
  return { ok: true, node: { kind: 'ordinal', style }, end: stop + 1 };
}

type ContentRead = { ok: true; text: string; end: number } | { ok: false; resume: number };

function readContent(body: string, start: number): ContentRead {
  const chunks: string[] = [];
  let at = start;
  for (;;) {
    const stop = find(STYLE_STOP, body, at);
    chunks.push(body.slice(at, stop));
    const mark = body.charAt(stop);
    const doubled = body.charAt(stop + 1) === mark;
    if (mark === '}' && !doubled) return { ok: true, text: chunks.join(''), end: stop + 1 };
    if (!doubled || (mark !== '}' && mark !== '{')) return { ok: false, resume: stop };
    chunks.push(mark);
    at = stop + 2;
  }
}

function nameNode(name: string, given: Given, end: number): BracesRead {
  const trimmed = name.trim();
  if (trimmed === '') return { ok: false, code: 'empty-slot-name', resume: end };
  if (isTooLong(trimmed)) return { ok: false, code: 'slot-name-too-long', resume: end };
  if (name === '光标' && given.kind === 'nothing')
    return { ok: true, node: { kind: 'caret' }, end };
  if (isDateUnit(name)) {
    if (given.kind === 'nothing') return { ok: true, node: { kind: 'date', unit: name }, end };
    const han = hanColon(given);
    if (han) return { ok: true, node: { kind: 'date', unit: name, han }, end };
  }
  return { ok: true, node: { kind: 'slot', name, given }, end };
}

function hanColon(given: Given): Colon | undefined {
  const isHan =
    given.kind === 'choices' && given.options.length === 1 && given.options[0] === '汉字';
  return isHan ? given.colon : undefined;
}

function isDateUnit(name: string): name is DateUnit {
  return DATE_UNITS.some((unit) => unit === name);
}

function isTooLong(name: string): boolean {
  return name.length > LONGEST_SLOT_NAME && Array.from(name).length > LONGEST_SLOT_NAME;
}

function unclosed(resume: number): BracesRead {
  return { ok: false, code: 'unclosed-slot', resume };
}

/** The offset of the first match at or after `from`, or the end of the body. */
function find(pattern: RegExp, body: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.exec(body)?.index ?? body.length;
}
