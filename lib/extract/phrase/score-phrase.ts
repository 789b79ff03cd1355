import type { EntryFunction, Form } from '@/lib/entry';
import { shareOfRow } from '../labels/forms';
import { findIdiom } from '../sentence/idioms';
import type { Quality, QualityReason } from '../types';

/** What a phrase is judged by. */
export interface PhraseFacts {
  text: string;
  /** Of the finder that proposed it. */
  merit: number;
  forms: readonly Form[];
  function: EntryFunction;
  /** The sentence is a formula of its place: an opening, a transition, a closing call. */
  isFormula: boolean;
  /** How many names became slots. */
  slots: number;
}

/** What a phrase is worth and what that rests on, the weightiest first. */
export interface Verdict {
  reasons: QualityReason[];
  score: number;
}

/*
 * A phrase earns by its build (series, antithesis, correlative, figure, saying), by doing something in a speech (a demand, a
 * meaning, a fault), and by standing alone in a good length. It loses by leaning on what isn't there (a pronoun without its noun, an
 * opening without its rest), by telling what happened once, and by names.
 */

/** Judges the words of a phrase, wherever they are cut: their score, and why. */
export function scorePhrase(facts: PhraseFacts): Verdict {
  const reasons: QualityReason[] = [];
  let score = facts.merit;
  const add = (weight: number, reason: QualityReason): void => {
    if (weight === 0) return;
    score += weight;
    if (!reasons.includes(reason)) reasons.push(reason);
  };
  const { text, forms } = facts;
  if (facts.merit < 1) {
    if (forms.includes('排比')) add(shareOfRow(text) < LEAST_SHARE ? 0.5 : 1, 'parallel-series');
    else if (forms.includes('对偶')) add(0.7, 'antithesis');
    if (forms.includes('四字并列')) add(0.8, 'four-character-series');
    if (forms.includes('引语')) add(0.5, 'saying');
  }
  if (forms.includes('关联句')) add(0.5, 'correlative');
  if (forms.includes('对比')) add(0.7, 'correlative');
  if (forms.includes('转变句')) add(0.6, 'turn');
  if (forms.includes('比喻')) add(0.5, 'metaphor');
  if (findIdiom(text)) add(0.3, 'idiom');
  if (facts.isFormula) add(1.3, 'formula');
  add(statementWeight(text, facts.function), 'statement');

  const length = text.length;
  if (length < 8 && facts.merit < 1.5) add(-0.8, 'too-short');
  if (length > 80) add(-0.4 - (length - 80) / 40, 'too-long');
  add(-leaning(text), 'leans-on-context');
  if (!facts.isFormula) add(-narrative(text), 'narrative');
  if (facts.slots > 0) add(-0.5 - 0.5 * facts.slots, 'generalised');
  if (reasons.length === 0) reasons.push('plain');
  return { reasons, score };
}

/** Of a row that takes up less of a phrase than this, what stands around it is what is said. */
const LEAST_SHARE = 0.5;

/** The quality of a phrase: its words must be worth something, and to be among the better ones its cut must be good as well. */
export function qualityOf(words: number, whole: number): Quality {
  if (words < 0.7) return 0;
  if (whole >= 1.6) return 3;
  return whole >= 0.1 ? 2 : 1;
}

function statementWeight(text: string, name: EntryFunction): number {
  const length = text.length;
  const good = length >= 12 && length <= 70 ? 0.5 : 0;
  switch (name) {
    case '提出要求': {
      const demands =
        text.match(
          /要(?!求|素|点)|必须|务必|切实|做到|坚持|努力|不能|决不|绝不|始终|确保|树立|善于|敢于|不断|克服|杜绝|增强|提高/g,
        )?.length ?? 0;
      return good + Math.min(0.6, 0.3 * demands);
    }
    case '阐明意义':
      return good + 0.7;
    case '指出问题':
      return good + 0.6;
    case '方法举措':
    case '分析形势':
      return good + 0.5;
    case '肯定成绩':
    case '号召结尾':
    case '表态承诺':
      return good + 0.4;
    case '称呼':
    case '开场':
    case '过渡衔接':
    case '主持串联':
    case '引用典故':
    case '致谢祝愿':
    case '结语':
    case '落款':
    case '谋篇布局':
      return good;
  }
}

function leaning(text: string): number {
  let weight = 0;
  if (
    /^(?:这|那|其(?!中|实)|它|就是|就要求|他们|她|此|该(?!.{1,8}不)|上述|以上|前者|后者|对此|为此|由此)/.test(
      text,
    )
  )
    weight += 1;
  if (
    /^(?:又|也|还|特别是|尤其|更|而|才|就|便|则|并|从而|使|让(?![^，]*、[^，]*、[^，]*$)|致使|否则|甚至|却|再|都|的|等|了|着|过|之一|即|但)/.test(
      text,
    )
  )
    weight += 0.8;
  if (/[要该能](?:像)?这样(?=，|$)/.test(text)) weight += 1;
  if (/^凡[^，]*$/.test(text)) weight += 0.8;
  // 成为一支忠诚坚定，… goes on behind the words that are cut off: what it is.
  if (/一支(?![^。]*(?:队伍|力量|铁军|团队|人才|骨干|笔))/.test(text)) weight += 1;
  if (/^只有这样|^如果(?![^。]*[就那])/.test(text)) weight += 1;
  if (/(?:这个|那个|这些|那些|这种|它们?|他们|她们|其(?:他|它)?一(?:次|份)|此次)/.test(text))
    weight += 0.4;
  const end = text.slice(-LONGEST_END);
  if (
    /(?:之一|等等?|的时候|的话|如下|包括|是|有|在|对|和|与|及|以及|由于|因为|如果|只有|不仅|既|特别是)$/.test(
      end,
    )
  )
    weight += 0.9;
  if (/(?:的前提下|的同时|过程中|的情况下|的基础上|期间|以来|方面|工作中)$/.test(end)) weight += 1;
  if (/^(?:随着|作为|在|通过|当|为了|由于|因为|按照|围绕|对|对于)[^，]*$/.test(text)) weight += 0.9;
  if (/^(?:虽然|尽管|不仅|不但|只有|只要|如果|无论|不管|既然|即使)[^，]*$/.test(text)) weight += 1;
  return weight;
}

/** Of the words that an unfinished phrase ends in, in characters. */
const LONGEST_END = 5;

function narrative(text: string): number {
  let weight = 0;
  if (/(?:^|[^自])我(?!们|国|县|市|办|省|党)/.test(text)) weight += 0.9;
  if (/我们/.test(text)) weight += 0.15;
  if (/去年|前年|今年|昨天|前段时间|最近|刚才|曾经|当时|后来|那次|上次|会后|会前/.test(text))
    weight += 0.6;
  if (
    /[^为除]了(?=[^解不结然]|$)/.test(text) &&
    !/取得了|发挥了|付出了|提供了|奠定了|做出了|作出了|提出了|决定了/.test(text)
  )
    weight += 0.25;
  if (/(?<![企])集团(?!化)|[我本]公司/.test(text)) weight += 0.6;
  if (/\d/.test(text)) weight += 0.5;
  if (/[“”]/.test(text) && /“[一二三四五六七八九十两\d][^”]{0,6}”/.test(text)) weight += 0.3;
  return weight;
}
