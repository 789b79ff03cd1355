import type { SearchDoc } from '../types';

/** A document for tests: a phrase without labels but for what is given. */
export function sampleDoc(id: string, text: string, rest: Partial<SearchDoc> = {}): SearchDoc {
  return { id, kind: 'phrase', text, themes: [], forms: [], tags: [], mine: false, ...rest };
}

/** A small library for tests. */
export const SAMPLE_DOCS: readonly SearchDoc[] = [
  sampleDoc('hub', '处在承上启下、联系左右、协调内外、沟通四方的枢纽地位', {
    function: '阐明意义',
    themes: ['定位'],
    forms: ['四字并列'],
    best: true,
  }),
  sampleDoc('poor', '耐得住寂寞、顶得住诱惑、守得住清贫', {
    function: '提出要求',
    themes: ['廉洁'],
    forms: ['排比'],
  }),
  sampleDoc('post', '不在其位，不谋其政', {
    function: '引用典故',
    themes: ['服务'],
    forms: ['引语'],
  }),
  sampleDoc('rules', '没有规矩，不成方圆', {
    function: '引用典故',
    themes: ['纪律规矩'],
    forms: ['引语'],
  }),
  sampleDoc('supervise', '对重大决策和重要工作部署，及时分解立项，限时办结', {
    function: '方法举措',
    themes: ['督查落实'],
    forms: ['分条'],
  }),
  sampleDoc('renew', '重新梳理工作流程，堵塞漏洞', { function: '方法举措', themes: ['制度'] }),
  sampleDoc('town', '赴西安考察学习，借鉴先进经验', {
    function: '方法举措',
    themes: ['学习'],
    mine: true,
    tags: ['调研', '王主任'],
  }),
  sampleDoc('slides', '会前准备好PPT课件和5G演示', {
    themes: ['办会办事'],
    mine: true,
    tags: ['会务'],
  }),
  sampleDoc('fine', '一是文字工作要精细；二是办会工作要精细；三是接待工作要精细', {
    kind: 'pattern',
    title: '“三个精细”式要求',
    function: '提出要求',
    themes: ['作风'],
    forms: ['分条'],
  }),
  sampleDoc('speech', '【开场】同志们：\n【要求】统一思想，提高认识', {
    kind: 'outline',
    title: '办公室主任会议讲话提纲',
    function: '谋篇布局',
    themes: ['文稿'],
  }),
  sampleDoc('water', '水能载舟，亦能覆舟', {
    function: '引用典故',
    themes: ['群众'],
    forms: ['引语'],
  }),
  sampleDoc('busy', '有客观方面的原因，也有主观方面的原因', {
    function: '指出问题',
    themes: ['作风'],
  }),
];
