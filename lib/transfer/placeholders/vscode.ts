import { CARET, type Piece, slot } from '../pieces';
import { TIME } from './dates';
import { LONGEST_TRANSLATED, type Translated } from './translate';
import { type Part, parseVsCode } from './vscode-syntax';

/**
 * VS Code's snippets: `$1` and `${1:甲}` become slots, `${1|甲,乙|}` choices, `$0` the caret. A number is one blank wherever it stands;
 * its default or choices are given at one place, perhaps not the first. Words that stand in a place are its default, as VS Code inserts them, and
 * name it too. Of a place within a place the inner one is kept.
 */
export function translateVsCode(text: string): Translated {
  if (text.length > LONGEST_TRANSLATED) return { pieces: [text], notices: [] };
  const parts = parseVsCode(text);
  const slots = nameSlots(parts);
  const notices: Translated['notices'] = [];
  const read = (part: Part): Piece | readonly Piece[] => {
    switch (part.kind) {
      case 'text':
        return part.text;
      case 'stop': {
        if (part.isTransformed) notices.push({ reason: 'command', detail: part.source });
        const inner = part.number === 0 || isNested(part) ? part.inner.flatMap(read) : [];
        if (part.number === 0) return [...inner, CARET];
        return inner.length > 0 ? inner : (slots.get(part.number) ?? slot(''));
      }
      case 'variable': {
        const known = VARIABLES.get(part.name);
        if (known !== undefined && !part.isTransformed) return known;
        notices.push({ reason: 'command', detail: part.source });
        return slot(part.name, { default: plainOf(part.inner) });
      }
    }
  };
  return { pieces: parts.flatMap(read).filter((piece) => piece !== ''), notices };
}

const VARIABLES: ReadonlyMap<string, Piece> = new Map<string, Piece>([
  ['CURRENT_YEAR', { kind: 'date', unit: '年' }],
  ['CURRENT_MONTH', { kind: 'date', unit: '月' }],
  ['CURRENT_DATE', { kind: 'date', unit: '日' }],
  ['CURRENT_DAY_NAME', slot('星期')],
  ['CURRENT_DAY_NAME_SHORT', slot('星期')],
  ['CURRENT_HOUR', TIME],
  ['TM_SELECTED_TEXT', slot('所选文字')],
  ['CLIPBOARD', slot('剪贴板')],
]);

type Stop = Extract<Part, { kind: 'stop' }>;

/** The blank of each number but 0, under a name that no other number has. */
function nameSlots(parts: readonly Part[]): Map<number, Piece> {
  const stops = allStops(parts).filter(({ number, isTransformed }) => number > 0 && !isTransformed);
  const definitions = new Map<number, Stop>();
  for (const stop of stops) {
    const before = definitions.get(stop.number);
    if (!before || (!isDefined(before) && isDefined(stop))) definitions.set(stop.number, stop);
  }
  const names = new Set<string>();
  const slots = new Map<number, Piece>();
  for (const [number, { inner, choices }] of [...definitions].toSorted(([a], [b]) => a - b)) {
    const words = plainOf(inner);
    const wanted = choices.length > 0 ? '选择' : words.replace(/\s+/g, ' ').trim().slice(0, 20);
    let name = wanted || '空位';
    for (let more = 2; names.has(name); more += 1) name = `${wanted || '空位'}${more}`;
    names.add(name);
    slots.set(number, slot(name, { default: words, choices }));
  }
  return slots;
}

/** Whether a stop has a default or choices, not its number alone. */
function isDefined({ inner, choices }: Stop): boolean {
  return inner.length > 0 || choices.length > 0;
}

function isNested({ inner }: Stop): boolean {
  return inner.some(({ kind }) => kind !== 'text');
}

function allStops(parts: readonly Part[]): Stop[] {
  return parts.flatMap((part) => {
    if (part.kind === 'text') return [];
    const within = allStops(part.inner);
    return part.kind === 'stop' ? [...(isNested(part) ? [] : [part]), ...within] : within;
  });
}

function plainOf(parts: readonly Part[]): string {
  return parts.map((part) => (part.kind === 'text' ? part.text : plainOf(part.inner))).join('');
}
