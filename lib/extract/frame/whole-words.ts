import { isInsideWord } from '../sentence/words';
import type { FramePiece } from './frame';
import { MEASURES } from './whole-slots';

/*
 * Members of a list may share characters of words that differ (遵从规矩, 遵循规律; 扣帽子, 打棍子): a frame that keeps them leaves half a
 * word in the blank. From both ends of a fixed text, as long as a word of a member goes on in the blank, a character is given to
 * the blank.
 */

/** The pieces with whole words in their slots; `members` are the texts that were aligned, in order. */
export function extendSlotsToWords(
  pieces: readonly FramePiece[],
  members: readonly string[],
): FramePiece[] {
  // Two members are as good evidence as all of them, in less time.
  const looked = members.slice(0, 2);
  const ends = looked.map((_, member) => endsOf(pieces, member));
  const out: FramePiece[] = pieces.map((piece) =>
    piece.kind === 'slot' ? { kind: 'slot', values: [...piece.values] } : { ...piece },
  );
  out.forEach((piece, at) => {
    if (piece.kind !== 'fixed') return;
    const [before, after] = [out[at - 1], out[at + 1]];
    const endIn = (member: number): number => ends[member]?.[at] ?? 0;
    const length = piece.text.length;
    // A lone character is half of a word sooner than a longer text is; before 的 it is as lone (让能干|事的|有舞台).
    const isLone = length === 1 || piece.text.charAt(1) === '的';
    const isCut = (place: (member: number) => number): boolean =>
      isLone
        ? looked.some((words, member) => isInsideWord(words, place(member)))
        : looked.every((words, member) => isInsideWord(words, place(member)));
    let tail = after?.kind === 'slot' ? leadInto(piece.text, after.values) : 0;
    if (after?.kind === 'slot')
      while (
        tail < length &&
        !STAYS.test(piece.text.charAt(length - 1 - tail)) &&
        isCut((member) => endIn(member) - tail)
      )
        tail += 1;
    let head = 0;
    if (before?.kind === 'slot' && !COMPLEMENT.test(piece.text))
      while (
        head < length - tail &&
        ((head === 0 && SUFFIX.test(piece.text)) ||
          ((!STAYS.test(piece.text.charAt(head)) ||
            endsWords(before.values, piece.text.charAt(head))) &&
            isCut((member) => endIn(member) - length + head)))
      )
        head += 1;
    if (after?.kind === 'slot' && tail > 0) {
      const moved = piece.text.slice(length - tail);
      after.values = after.values.map((value) => moved + value);
    }
    if (before?.kind === 'slot' && head > 0) {
      const moved = piece.text.slice(0, head);
      before.values = before.values.map((value) => value + moved);
    }
    piece.text = piece.text.slice(head, length - tail);
  });
  return joinSlots(out.filter((piece) => piece.kind === 'slot' || piece.text !== ''));
}

/** How many characters at the end of a text belong to the first word of a value: 每一|名干警, 最|大的效益, 不|足与浪费并存. */
function leadInto(text: string, values: readonly string[]): number {
  if (values.every((value) => MEASURED.test(value)))
    return /[每这那哪]一$/.exec(text)?.[0].length ?? 0;
  // 不足, 不匹配: a word of which 不 is half leaves the others none to share.
  if (text === '不' && values.some((value) => HALF_WORD.test(value))) return 1;
  return text.endsWith('最') && values.every((value) => DESCRIBES.test(value)) ? 1 : 0;
}

/** What makes one word with 不, and more behind it. */
const HALF_WORD = /^(?:[足断仅但同良力便少久妨宜](?!的)|得不|可否认|约而同)./;

/** A measure word with what is measured. */
const MEASURED = new RegExp(`^[${MEASURES}].`);
const DESCRIBES = /^[\u4e00-\u9fff]{1,2}的./;

/** Words of their own, whatever the dictionary makes of them with what follows (一座, 是否). */
const STAYS = /[一二三四五六七八九十的是有不在要把从为人者]/;

/** No words of their own, whether the dictionary has the whole or not (传播者, 守护者, 同志们). */
const SUFFIX = /^[者们](?!为|于)/;

/** The direction of the verb before it; the dictionary has it with some verbs as one word (动起来, 站起来) and not with others (富起来). */
const COMPLEMENT = /^得?(?:[起开]来|[上下出进回][来去])(?![年源历自])/;

/** Whether a word of its own only ends the word before it, in each value (重要、次要、不要). */
function endsWords(values: readonly string[], char: string): boolean {
  const rule = ENDINGS[char];
  return rule !== undefined && values.every((value) => rule.test(value));
}

const ENDINGS: Readonly<Record<string, RegExp | undefined>> = {
  要: /[重次主首必需不简摘]$/,
  从: /[服遵听顺盲随]$/,
  为: /[作成行认以]$/,
  有: /[具拥没]$/,
  在: /[存现]$/,
};

/** Where each piece ends in a member. */
function endsOf(pieces: readonly FramePiece[], member: number): number[] {
  let end = 0;
  return pieces.map((piece) => {
    end += piece.kind === 'fixed' ? piece.text.length : (piece.values[member]?.length ?? 0);
    return end;
  });
}

function joinSlots(pieces: readonly FramePiece[]): FramePiece[] {
  const out: FramePiece[] = [];
  for (const piece of pieces) {
    const before = out.at(-1);
    if (piece.kind === 'slot' && before?.kind === 'slot')
      before.values = before.values.map((value, at) => value + (piece.values[at] ?? ''));
    else out.push(piece);
  }
  return out;
}
