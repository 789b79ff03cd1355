/** What an entry does in a text (用途), in the order of a speech; the order in which the UI lists them. */
export const FUNCTIONS = [
  '称呼',
  '开场',
  '肯定成绩',
  '阐明意义',
  '分析形势',
  '指出问题',
  '提出要求',
  '方法举措',
  '表态承诺',
  '过渡衔接',
  '主持串联',
  '引用典故',
  '致谢祝愿',
  '号召结尾',
  '结语',
  '落款',
  '谋篇布局',
] as const;

/** What an entry is about (主题). */
export const THEMES = [
  '服务',
  '忠诚',
  '担当',
  '学习',
  '纪律规矩',
  '协调',
  '文稿',
  '信息',
  '督查落实',
  '创新',
  '奉献',
  '廉洁',
  '定位',
  '大局',
  '作风',
  '队伍',
  '制度',
  '保密',
  '参谋',
  '群众',
  '办会办事',
  '发展',
  '修养',
] as const;

/** How an entry is built (形式). */
export const FORMS = [
  '四字并列',
  '对偶',
  '排比',
  '对比',
  '引语',
  '比喻',
  '数字概括',
  '分条',
  '转变句',
  '关联句',
  '设问',
  '呼告',
] as const;

/** The document types (文种) of 《党政机关公文处理工作条例》 that an office writes. */
export const OFFICIAL_TYPES = [
  '通知',
  '通报',
  '请示',
  '报告',
  '批复',
  '函',
  '纪要',
  '决定',
  '意见',
  '公告',
  '通告',
  '议案',
] as const;

/**
 * The document types in which an entry is usual: the official ones, and what an office writes besides. 公文通用 is what every official
 * document has, such as a date or 抄送.
 */
export const DOCUMENT_TYPES = [
  ...OFFICIAL_TYPES,
  '公文通用',
  '讲话',
  '主持词',
  '总结',
  '述职',
  '方案',
  '规章制度',
  '书信',
] as const;

/** The packs that come with the extension, by id; the first is what it is known by. Their files stand in assets/library. */
export const BUILT_IN_PACKS = ['office-speeches', 'official-formulas'] as const;
export type BuiltInPack = (typeof BUILT_IN_PACKS)[number];

/** Whether a pack comes with the extension. */
export function isBuiltIn(pack: string): pack is BuiltInPack {
  return BUILT_IN_PACKS.some((id) => id === pack);
}

export type EntryFunction = (typeof FUNCTIONS)[number];
export type Theme = (typeof THEMES)[number];
export type Form = (typeof FORMS)[number];
export type DocumentType = (typeof DOCUMENT_TYPES)[number];
