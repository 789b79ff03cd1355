import type { FramePiece } from './frame';

/** Words that only join others, a character each, and marks: on their own they are no part of a longer word. */
export const FUNCTION_WORDS = '的从向要把为使让对在以与和不得更最而到被将靠由所讲';
export const MARKS = '，；：“”';

/** Measure words, a character each: between 一 and a noun. */
export const MEASURES =
  '个篇条项名位件次种句份张部场根支声道步层起批户栋家座片本环处级类方腔桩分点缕丝滴把棵朵颗粒株束盏杯碗块套副匹只枚扇幅首封册页台辆艘架间捆串遍趟回番寸尺';

/** Gives a lone content character back to the slot beside it when that slot's values are parts of words. */
export function mergeLoose(pieces: FramePiece[]): FramePiece[] {
  const out: FramePiece[] = [];
  for (const [at, piece] of pieces.entries()) {
    const before = out.at(-1);
    if (
      piece.kind === 'fixed' &&
      before?.kind === 'slot' &&
      ((isLone(piece.text) && before.values.some(isShort)) ||
        splitsVerb(before, piece.text, pieces[at + 1]) ||
        splitsQuestion(before, piece.text, pieces[at + 1]))
    ) {
      before.values = before.values.map((value) => value + piece.text);
    } else if (piece.kind === 'slot' && before?.kind === 'slot') {
      before.values = before.values.map((value, at) => value + (piece.values[at] ?? ''));
    } else {
      out.push(piece.kind === 'slot' ? { kind: 'slot', values: [...piece.values] } : piece);
    }
  }
  return out;
}

/** One character on either side of 不 is one verb (等不起, 慢不得), as is one with 的 behind it (等不起的紧迫感). */
function splitsVerb(before: FramePiece, text: string, after: FramePiece | undefined): boolean {
  return (
    text === '不' && isSingle(before) && after?.kind === 'slot' && after.values.every(isVerbEnd)
  );
}

function isVerbEnd(value: string): boolean {
  return isShort(value) || value.charAt(1) === '的';
}

/** The same word on either side of 不 asks whether it is so (敢不敢亮剑, 实不实). */
function splitsQuestion(before: FramePiece, text: string, after: FramePiece | undefined): boolean {
  return (
    text === '不' &&
    before.kind === 'slot' &&
    after?.kind === 'slot' &&
    before.values.every((value, at) => after.values[at]?.startsWith(value.slice(-1)) === true)
  );
}

function isSingle(piece: FramePiece | undefined): boolean {
  return piece?.kind === 'slot' && piece.values.every(isShort);
}

function isLone(text: string): boolean {
  return text.length === 1 && !FUNCTION_WORDS.includes(text) && !MARKS.includes(text);
}

function isShort(value: string): boolean {
  return value.length === 1;
}

/** A blank that holds what can't be borne and what comes of it ({等不起的紧迫}感) is two. */
export function divideVerb(piece: FramePiece): FramePiece[] {
  if (piece.kind === 'fixed' || !piece.values.every((value) => UNBEARABLE.test(value)))
    return [piece];
  return [
    { kind: 'slot', values: piece.values.map((value) => value.slice(0, 3)) },
    { kind: 'fixed', text: '的' },
    { kind: 'slot', values: piece.values.map((value) => value.slice(4)) },
  ];
}

const UNBEARABLE = /^.不[起得住了上下动]的./;

/** Joins fixed words that stand side by side, so that none of them is taken for a lone character. */
export function joinFixed(pieces: readonly FramePiece[]): FramePiece[] {
  const out: FramePiece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    const isWords = before?.kind === 'fixed' && piece.kind === 'fixed';
    if (isWords && isHan(before.text.slice(-1)) && isHan(piece.text.charAt(0)))
      out[out.length - 1] = { kind: 'fixed', text: before.text + piece.text };
    else out.push(piece);
  }
  return out;
}

function isHan(char: string): boolean {
  return char >= '\u4e00' && char <= '\u9fff';
}

/** A blank behind 的 that holds a manner and what is done in it (的{精神破解难题}) is two. */
export function divideManner(
  piece: FramePiece,
  at: number,
  pieces: readonly FramePiece[],
): FramePiece[] {
  const before = pieces[at - 1];
  if (piece.kind === 'fixed' || before?.kind !== 'fixed' || !before.text.endsWith('”的'))
    return [piece];
  if (!piece.values.every((value) => MANNER.test(value))) return [piece];
  return [
    { kind: 'slot', values: piece.values.map((value) => value.slice(0, 2)) },
    { kind: 'slot', values: piece.values.map((value) => value.slice(2)) },
  ];
}

/** How something is done, in two characters, and an act. */
const MANNER =
  /^(?:精神|劲头|干劲|作风|姿态|态度|力度|勇气|魄力|韧劲|标准|要求|举措|担当|状态|心态|方式|办法|思维|理念|速度|情怀|决心|信心|功夫|纪律|措施|定力|毅力|品格)[\u4e00-\u9fff]{2,}$/;
