import { describe, expect, it } from 'vitest';
import type { FramePiece } from './frame';
import { extendSlotsToWords } from './whole-words';

/** Pieces from `{甲|乙}要`, in braces the values of a slot. */
function piecesOf(frame: string): FramePiece[] {
  return frame
    .split(/(\{[^}]*\})/)
    .filter((piece) => piece !== '')
    .map((piece) =>
      piece.startsWith('{')
        ? { kind: 'slot', values: piece.slice(1, -1).split('|') }
        : { kind: 'fixed', text: piece },
    );
}

function show(pieces: readonly FramePiece[]): string {
  return pieces
    .map((piece) => (piece.kind === 'fixed' ? piece.text : `{${piece.values.join('|')}}`))
    .join('');
}

function membersOf(pieces: readonly FramePiece[]): string[] {
  const first = pieces.find((piece) => piece.kind === 'slot');
  const count = first?.kind === 'slot' ? first.values.length : 0;
  return Array.from({ length: count }, (_, at) =>
    pieces.map((piece) => (piece.kind === 'fixed' ? piece.text : piece.values[at])).join(''),
  );
}

describe('extendSlotsToWords', () => {
  it.each([
    ['遵{从|循}才有方向', '{遵从|遵循}才有方向'],
    ['学习{常|知}识', '学习{常识|知识}'],
    ['{文字工作|机关事务}要精细', '{文字工作|机关事务}要精细'],
    ['要{学习|工作}', '要{学习|工作}'],
    ['一{心|意}', '一{心|意}'],
    ['{说|干}起来{重|次}要', '{说|干}起来{重要|次要}'],
    ['必须{服|遵}从大局', '必须{服从|遵从}大局'],
    ['必须服{从和服务于大局|务基层群众}', '必须{服从和服务于大局|服务基层群众}'],
    ['{思想上|行动上}要自觉', '{思想上|行动上}要自觉'],
    ['服务{群众|基层}', '服务{群众|基层}'],
    ['让{党员动|支部站}起来', '让{党员动|支部站}起来'],
    ['把{心思沉|脚步走}下去', '把{心思沉|脚步走}下去'],
    ['让{文化走|产品卖}出去', '让{文化走|产品卖}出去'],
    ['把{情绪静|工期降}下来', '把{情绪静|工期降}下来'],
    ['从{课堂走|书本跳}出来，{用|学}起来', '从{课堂走|书本跳}出来，{用|学}起来'],
    [
      '做绿色{理念的传播|家园的建设|成果的守护}者',
      '做绿色{理念的传播者|家园的建设者|成果的守护者}',
    ],
    ['{智|勇}者无敌', '{智者|勇者}无敌'],
    ['{同志|同学}们的期盼', '{同志们|同学们}的期盼'],
    ['传达到每一{名干警|个岗位|起案件}', '传达到{每一名干警|每一个岗位|每一起案件}'],
    ['{安全|创新}是最{大的效益|强的动力}', '{安全|创新}是{最大的效益|最强的动力}'],
    ['{兴|崛}起于{山野|田间}', '{兴起|崛起}于{山野|田间}'],
    ['{由|从}来已久', '{由来|从来}已久'],
    ['{兴|缘}起来源于', '{兴起|缘起}来源于'],
  ])('makes of %s %s', (frame, whole) => {
    const pieces = piecesOf(frame);
    expect(show(extendSlotsToWords(pieces, membersOf(pieces)))).toBe(whole);
  });

  it('does not change the pieces it is given', () => {
    const pieces = piecesOf('遵{从|循}才有方向');
    extendSlotsToWords(pieces, membersOf(pieces));
    expect(pieces).toEqual(piecesOf('遵{从|循}才有方向'));
  });
});
