import { describe, expect, it } from 'vitest';
import { isResidue, opensSpeech } from './residue';

describe('isResidue', () => {
  it.each([
    '当前位置：首页 > 范文 > 讲话稿',
    '推荐阅读：',
    '责任编辑：小王',
    '上一篇：在动员会上的讲话',
    '第 3 页 共 12 页',
    '第3页/共12页',
    '— 12 —',
    '12',
    '------',
    'https://www.example.com/a.html',
    'www.example.com',
    '以下是小编为大家整理的办公室主任讲话稿',
    '下面是小编精心收集的发言稿，欢迎阅读。',
    '本文是由网友收集整理的讲话稿',
    '以上是小编整理的范文，希望对大家有所帮助。',
    '希望对大家有所帮助！',
    '供大家参考借鉴，希望可以帮助到有需要的朋友。',
    '2021-10-24 18:48:08',
    '2021-10-24 18:48 来源网',
    '办公室主任讲话稿(通用5篇)',
    '办公室主任表态发言材料8篇',
    '版权所有 违者必究',
    '首页 > 范文大全',
    '网站地图',
  ])('drops %s', (line) => {
    expect(isResidue(line)).toBe(true);
  });

  it.each([
    '同志们：',
    '一、提高认识',
    '当前位置十分重要，使命十分光荣。',
    '以上是我的几点体会，供大家参考。',
    '以上意见，希望能对同志们有所帮助。',
    '下面为大家分享三点体会。',
    '以下是各单位反映的情况，我们作了整理。',
    '版权保护工作取得新的进展。',
    '2021年7月1日举国同庆。',
    '全年编发信息简报120篇',
    '全年共撰写各类材料300篇',
    '阅读是一种习惯。',
    '来源于群众，服务于群众。',
    '编辑信息要快。',
    '更多的同志要到基层去。',
    '第3页的数字要核对。',
  ])('leaves %s to the speech', (line) => {
    expect(isResidue(line)).toBe(false);
  });

  it('leaves a long line alone, which holds more than residue', () => {
    expect(isResidue('推荐阅读：')).toBe(true);
    expect(isResidue(`推荐阅读：${'办公室工作面广量大。'.repeat(20)}`)).toBe(false);
  });
});

describe('opensSpeech', () => {
  it.each([
    '【篇2】在动员会上的讲话',
    '第三篇：在总结会上的讲话',
    '篇一：述职报告',
    '【第一篇】述职报告',
    '[篇 12] 发言稿',
  ])('takes %s for the head of another text', (line) => {
    expect(opensSpeech(line)).toBe(true);
  });

  it.each(['第三篇文章', '篇幅要短', '一、提高认识', '第一篇章', '【称呼】同志们'])(
    'does not take %s for one',
    (line) => {
      expect(opensSpeech(line)).toBe(false);
    },
  );
});
