import type { Sentence, Unit } from './clauses';
import type { Piece } from './proposal';

/** The units of a sentence as pieces, finest first: up to the next mark of any kind. */
export function unitPieces(text: string, sentence: Sentence): Piece[] {
  return sentence.units.map(({ start, end, damaged }) => ({
    start,
    end,
    damaged,
    before: start > sentence.start ? text.charAt(start - 1) : '',
    text: text.slice(start, end),
  }));
}

/** The clauses of a sentence: units parted by 、 taken together. */
export function clausePieces(text: string, sentence: Sentence): Piece[] {
  return joinUnits(text, sentence.units, /[，；：]/);
}

/** The parts of a sentence between ； and ：. */
export function memberPieces(text: string, sentence: Sentence): Piece[] {
  return joinUnits(text, sentence.units, /[；：]/);
}

/** What a quotation holds, divided at its own marks; nothing if it holds one clause only. */
export function quotedPieces(text: string, sentence: Sentence): Piece[][] {
  const lists: Piece[][] = [];
  const whole = text.slice(sentence.start, sentence.end);
  if (!whole.includes('“')) return lists;
  for (const hit of whole.matchAll(/“([^“”]{5,80})”/g)) {
    const inner = hit[1] ?? '';
    const from = sentence.start + hit.index;
    const damaged = sentence.units.some(
      (unit) => unit.damaged && unit.start <= from && unit.end > from,
    );
    let at = sentence.start + hit.index + 1;
    const pieces: Piece[] = [];
    for (const part of inner.split(/[，、；。]/)) {
      if (part !== '')
        pieces.push({
          start: at,
          end: at + part.length,
          text: part,
          before: pieces.length > 0 ? text.charAt(at - 1) : '',
          damaged,
        });
      at += part.length + 1;
    }
    if (pieces.length > 1) lists.push(pieces);
  }
  return lists;
}

function joinUnits(text: string, units: readonly Unit[], marks: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let open: Piece | undefined;
  for (const unit of units) {
    if (open) {
      open.end = unit.end;
      open.damaged ||= unit.damaged;
    } else {
      open = {
        start: unit.start,
        end: unit.end,
        text: '',
        before: pieces.length > 0 ? text.charAt(unit.start - 1) : '',
        damaged: unit.damaged,
      };
    }
    if (unit.mark !== '' && !marks.test(unit.mark)) continue;
    pieces.push({ ...open, text: text.slice(open.start, open.end) });
    open = undefined;
  }
  if (open) pieces.push({ ...open, text: text.slice(open.start, open.end) });
  return pieces;
}
