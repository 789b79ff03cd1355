import type { EntryFunction } from '@/lib/entry';

/** What each function does in a speech, in a few words, for a writer who doesn't know the word. */
export const functionHints = {
  称呼: 'browse.hintSalutation',
  开场: 'browse.hintOpening',
  肯定成绩: 'browse.hintPraise',
  阐明意义: 'browse.hintMeaning',
  分析形势: 'browse.hintSituation',
  指出问题: 'browse.hintProblems',
  提出要求: 'browse.hintDemands',
  方法举措: 'browse.hintMethods',
  表态承诺: 'browse.hintPledge',
  过渡衔接: 'browse.hintTransition',
  主持串联: 'browse.hintChairing',
  引用典故: 'browse.hintSaying',
  致谢祝愿: 'browse.hintThanks',
  号召结尾: 'browse.hintClosing',
  结语: 'browse.hintFormula',
  落款: 'browse.hintSignature',
  谋篇布局: 'browse.hintPlan',
} as const satisfies Record<EntryFunction, string>;
