import { MOST_ITEMS } from './tree';
import type { GroupNode } from './tree';
import type { PatternErrorCode } from './types';

/** How many items a group has, and what stands between them. */
type Repeat = Pick<GroupNode, 'min' | 'max' | 'joiner'>;

/** How often a group is repeated; faults are collected by the caller, and reading goes on at `end` in any case. */
export interface RepeatRead {
  repeat: Repeat;
  end: number;
  fault?: { code: PatternErrorCode; offset: number };
}

/** Reads `*2-6(；)` at `at`, the offset after a group's `]`. */
export function readRepeat(body: string, at: number): RepeatRead {
  REPEAT.lastIndex = at;
  const [whole, low = '', high] = REPEAT.exec(body) ?? [];
  if (whole === undefined)
    return { repeat: { min: 1 }, end: at, fault: { code: 'bad-repeat', offset: at } };

  const repeat: Repeat = { min: Number(low) };
  if (high !== undefined) repeat.max = Number(high);
  const end = at + whole.length;
  const code = repeatFault(low, high, body.charAt(end));
  return code ? { repeat, end, fault: { code, offset: at } } : readJoiner(body, end, repeat);
}

const REPEAT = /\*(\d+)(?:-(\d+))?/y;
// A range written with another dash would otherwise be read as an exact number with text behind it.
const OTHER_DASH = /[-–—－~～]/;

function repeatFault(
  low: string,
  high: string | undefined,
  next: string,
): PatternErrorCode | undefined {
  if (low.startsWith('0') || high?.startsWith('0')) return 'bad-repeat';
  if (high === undefined && next !== '' && OTHER_DASH.test(next)) return 'bad-repeat';
  if (Number(low) > MOST_ITEMS || Number(high ?? low) > MOST_ITEMS) return 'too-many-items';
  return Number(low) > Number(high ?? low) ? 'min-over-max' : undefined;
}

/** Adds the joiner: plain text on one line, up to the bracket that answers its first one; `()` is an empty joiner. */
function readJoiner(body: string, at: number, repeat: Repeat): RepeatRead {
  const open = body.charAt(at);
  if (open !== '(' && open !== '（') return { repeat, end: at };
  const stopAt = open === '(' ? HALF_WIDTH_STOP : FULL_WIDTH_STOP;
  stopAt.lastIndex = at + 1;
  const stop = stopAt.exec(body);
  if (!stop || !/[)）]/.test(stop[0]))
    return { repeat, end: at + 1, fault: { code: 'unclosed-joiner', offset: at } };
  const brackets = open === '(' ? '()' : '（）';
  repeat.joiner = { text: body.slice(at + 1, stop.index), brackets };
  return { repeat, end: stop.index + 1 };
}

const HALF_WIDTH_STOP = /[)\r\n\u2028\u2029]/g;
const FULL_WIDTH_STOP = /[）\r\n\u2028\u2029]/g;
