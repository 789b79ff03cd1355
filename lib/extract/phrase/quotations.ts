import { identify } from '../generalise/identify';
import type { Sentence } from '../sentence/clauses';
import type { Proposal } from '../sentence/proposal';

/*
 * A quotation is a saying when it is whole in itself: two clauses of one length (不在其位，不谋其政), or words that are introduced as one
 * (古人云, 有句话讲). It is proposed alone and, with its introduction, as it was used. Words in quotation marks that only
 * name something (“三服务”, “左右手”) are no sayings.
 */

/** The sayings of a sentence. */
export function findSayings(text: string, sentence: Sentence): Proposal[] {
  if (sentence.units.every((unit) => unit.damaged)) return [];
  const found: Proposal[] = [];
  const whole = text.slice(sentence.start, sentence.end);
  if (!whole.includes('“')) return found;
  for (const hit of whole.matchAll(/“([^“”]{5,60}?)[。！]?”/g)) {
    const inner = hit[1] ?? '';
    const start = sentence.start + hit.index + 1;
    const before = whole.slice(0, hit.index);
    // “三个服务，三个满意” names a programme.
    if (/^[一二三四五六七八九十两\d]/.test(inner) && /^.[个项种大]/.test(inner)) continue;
    // What an office-holder said is of its day, and so is a saying about one.
    if (identify(`${before.slice(-24)}。${inner}`).some(({ slot }) => slot === '姓名')) continue;
    const isIntroduced = INTRODUCES.test(before);
    const isWhole = isBalanced(inner);
    if (!isIntroduced && !isWhole) continue;
    if (/[、]/.test(inner) && !/[，；]/.test(inner) && !isIntroduced) {
      const lead = isWhole ? (AVOIDS.exec(before)?.[0].length ?? 0) : 0;
      if (lead > 0) found.push(withAvoidance(text, start - 1 - lead, start + inner.length + 1));
      continue;
    }
    found.push({ start, end: start + inner.length, merit: isWhole ? 2.3 : 1.6, reason: 'saying' });
    if (!isIntroduced || before.length > 30) continue;
    const end = sentence.start + hit.index + hit[0].length;
    found.push({ start: sentence.start, end, merit: 2, reason: 'saying' });
  }
  return found;
}

const INTRODUCES =
  /(?:古人|俗话|常言|老话|有句话|名言|古语|谚语|诗|先贤|圣人|老子|孔子|孟子|荀子)[^，。]{0,8}[：，]?$|(?:常说|常讲|所说|曾经?(?:说|讲)过?|一句(?:经典的)?话|云|曰|写道|有言)[^，。]{0,6}[：，]?$/;

/** A quoted fault with the words before it that say to avoid it, from `start` to its closing mark before `end`, and with what it is called behind that. */
function withAvoidance(text: string, start: number, end: number): Proposal {
  const name = NAMED_FAULT.exec(text.slice(end, end + LONGEST_NAME))?.[0] ?? '';
  return { start, end: end + name.length, merit: 1.3, reason: 'saying' };
}

/** Whether what is quoted in some words is to be avoided, by them or by the words in front of them (防止出现“…”). */
export function isToBeAvoided(before: string, words: string): boolean {
  const [lead = '', quoted] = words.split('“');
  return AVOIDS_QUOTED.test(quoted === undefined || lead === '' ? before : `${lead}“`);
}

const AVOID = '防止|避免|杜绝|克服|反对|摒弃|整治|纠正|力戒|切忌|严禁|谨防|严防';
const MAY_NOT = '不(?:能|得|可|要|准|允许|搞|许)';
const AVOIDS_QUOTED = new RegExp(`(?:${AVOID}|[切更]莫|${MAY_NOT})[^，。；：]{0,4}“$`);

/** What says to avoid the faults that are quoted right behind it (决不能“会上拍胸脯、会后没下文”): they are kept with it. */
const AVOIDS = new RegExp(
  `(?:(?:要|必须|务必|切实|坚决|着力|努力|严格)*(?:${AVOID})|[决绝切]?${MAY_NOT}再?|切莫|莫)(?:出现|发生|搞|犯)?$`,
);
/** What quoted faults are called. */
const NAMED_FAULT = /^的?(?:现象|问题|行为|倾向|做法|作风|思想|怪象|乱象)/;
/** Of it, in characters. */
const LONGEST_NAME = 4;

/** Two or more clauses whose lengths pair off. */
function isBalanced(inner: string): boolean {
  const clauses = inner.split(/[，；、]/);
  if (clauses.length < 2 || clauses.some((clause) => clause.length < 3)) return false;
  const lengths = clauses.map(({ length }) => length);
  return Math.max(...lengths) - Math.min(...lengths) <= 1 || clauses.length >= 4;
}
