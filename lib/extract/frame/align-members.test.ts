import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alignMembers } from './align-members';
import type { Frame } from './frame';

/** A frame as one line: fixed words as they are, a slot as its values in braces. */
function show(frame: Frame | null): string {
  if (!frame) return 'none';
  return frame.pieces
    .map((piece) => (piece.kind === 'fixed' ? piece.text : `{${piece.values.join('|')}}`))
    .join('');
}

describe('alignMembers', () => {
  it.each([
    ['文字工作要精细；机关事务要精细；上传下达要精细', '{文字工作|机关事务|上传下达}要精细'],
    ['定性要准；方向要正；站位要高', '{定性|方向|站位}要{准|正|高}'],
    ['遵守政治规定要坚定不移；遵守作风规定要令行禁止', '遵守{政治|作风}规定要{坚定不移|令行禁止}'],
    ['不为权力所惑；不为金钱所动；不为美色所迷', '不为{权力|金钱|美色}所{惑|动|迷}'],
    ['耐得住寂寞；顶得住诱惑；守得住清贫', '{耐|顶|守}得住{寂寞|诱惑|清贫}'],
    [
      '从重部署、轻督促向重执行、促落实转变；从墨守成规、按部就班向多向思维、创新作为转变',
      '从{重部署、轻督促|墨守成规、按部就班}向{重执行、促落实|多向思维、创新作为}转变',
    ],
    ['既要懂政策，又要懂业务；既要会写，又要会说', '既要{懂政策|会写}，又要{懂业务|会说}'],
    [
      '以“计利当计天下利”的胸襟；以“不待扬鞭自奋蹄”的觉悟',
      '以“{计利当计天下利|不待扬鞭自奋蹄}”的{胸襟|觉悟}',
    ],
    ['有高度；有深度；有广度', '有{高度|深度|广度}'],
    ['遵从规矩才有方向；遵循规律才有方法', '{遵从规矩|遵循规律}才有{方向|方法}'],
    ['想新法；出实招；动真格', 'none'],
    ['“等不起”的紧迫感；“慢不得”的危机感', '“{等不起|慢不得}”的{紧迫感|危机感}'],
    ['科室建设的第一责任人；既要当好学科建设的带头人', 'none'],
    ['多一声问候；多一句解释', 'none'],
    ['不是为了邀功；而是为了鼓劲', 'none'],
    ['送到每一户人家；送到每一个工地', '送到{每一户人家|每一个工地}'],
    [
      '在大是大非面前，敢不敢亮剑；在急难险重面前，敢不敢上前；在名利得失面前，能不能淡然',
      '在{大是大非|急难险重|名利得失}面前，{敢不敢亮剑|敢不敢上前|能不能淡然}',
    ],
    ['看工作实不实；看作风硬不硬；看效果好不好', '看{工作实不实|作风硬不硬|效果好不好}'],
    [
      '问一问初心改没改变；问一问服务好不好用；问一问制度管不管用',
      '问一问{初心改没改变|服务好不好用|制度管不管用}',
    ],
    [
      '平常时候看得出来；关键时刻站得出来；危难关头豁得出来',
      '{平常时候看|关键时刻站|危难关头豁}得出来',
    ],
    ['思想上跟得上去；行动上赶得上去；任务上顶得上去', '{思想上跟|行动上赶|任务上顶}得上去'],
    ['让干部静得下来；让支部沉得下来；让党员蹲得下来', '让{干部静|支部沉|党员蹲}得下来'],
    [
      '以“闯”的精神破解难题；以“创”的劲头开辟新局；以“干”的作风抓好落实',
      '以“{闯|创|干}”的{精神|劲头|作风}{破解难题|开辟新局|抓好落实}',
    ],
    ['以“严”的标准要求自己；以“实”的作风约束自己', '以“{严|实}”的{标准|作风}{要求自己|约束自己}'],
    ['有“严”的标准；有“实”的作风', '有“{严|实}”的{标准|作风}'],
    [
      '用“绣花”的功夫抓治理；用“钉钉子”的精神抓落实',
      '用“{绣花|钉钉子}”的{功夫|精神}{抓治理|抓落实}',
    ],
    ['只有一项', 'none'],
    ['一样；一样', 'none'],
  ])('aligns %s', (members, frame) => {
    expect(show(alignMembers(members.split('；')))).toBe(frame);
  });

  it('gives every member back when the slots are filled with its values', () => {
    const text = fc.string({
      unit: fc.constantFrom(...Array.from('要把从向的，工作落实学习好')),
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.array(text, { minLength: 2, maxLength: 5 }), (members) => {
        const frame = alignMembers(members);
        if (!frame) return;
        const back = members.map((_, at) =>
          frame.pieces
            .map((piece) => (piece.kind === 'fixed' ? piece.text : piece.values[at]))
            .join(''),
        );
        expect(back).toEqual(members.map((member) => member.replace(/[，]+$/, '')));
      }),
    );
  });
});
