import { bodyOf, type PackEntry } from '../entry';
import { frameOf } from './body-shape';

/** A rule for the words of an entry: what it must not match, and what to say when it does. */
interface WordRule {
  pattern: RegExp;
  message: string;
}

/** What never belongs in an entry that another office is to use, or in correct full-width text. */
const RULES: readonly WordRule[] = [
  { pattern: /[,;:?!()"']/, message: 'half-width punctuation' },
  // 24小时 is a fixed expression, and GB/T 15835 wants it in digits.
  { pattern: /(?<![A-Za-z\d])(?!24小时)\d/, message: 'a figure' },
  { pattern: /X{2}|X书记|[a-z=<>&/]{3,}|�/, message: 'a placeholder or web residue' },
  {
    pattern: /三冶|铁西|易门|巴中|曹妃甸|德龙|建研院|我县|全县|县委|市委|省委|集团|公司|单位和企业/,
    message: 'a place, a firm or somebody else’s level of office',
  },
  {
    pattern: /习近平|习总书记|江泽民|邓小平|栗战书|三个代表|十六大|十八大|奥运|脱贫攻坚|非典|烤烟/,
    message: 'an office-holder or a campaign of its year',
  },
  {
    pattern: /推委|与进俱进|看门见山|自已|牵总性|繁杂无章|事故的抢救|详实/,
    message: 'a slip of the source',
  },
  {
    // What makes for success is no key to “success or not”, unless its own subject has two sides as well.
    pattern:
      /(?<!(?:能否|是否|如何|好坏|与否|能不能|是不是)[^。；！？]*)(?:能否|是否)[^，。；！？]*的(?:关键|前提|保证|基础)/,
    message: 'two sides for one',
  },
  { pattern: /、甚至/, message: 'a 顿号 before 甚至 (GB/T 15834)' },
  {
    pattern: /^(?:只有这样|这样|这就|因此|所以|从而|否则|于是|它|其(?![他实中次]))/,
    message: 'a beginning that points back to nothing',
  },
];

const PHRASE_RULES: readonly WordRule[] = [
  { pattern: /^[，、；：。]/, message: 'punctuation at the head' },
  {
    pattern: /^(?:[一二三四五六七八九十]+(?:是|要|、)|第[一二三四五]，|\d)/,
    message: 'a number of its list',
  },
  { pattern: /[{}[\]]/, message: 'a bracket of the pattern grammar' },
];

/** Returns what is wrong with the words of an entry. Slots hold what differs from office to office, so they are left out. */
export function findWordFaults(entry: PackEntry): string[] {
  const isPhrase = entry.kind === 'phrase';
  const text = isPhrase ? entry.text : frameOf(bodyOf(entry)).replace(/^(?:\d+\.|（\d+）)/gm, '');
  return [...RULES, ...(isPhrase ? PHRASE_RULES : [])].flatMap(({ pattern, message }) => {
    const found = pattern.exec(text);
    return found ? [`${message} (${found[0]})`] : [];
  });
}
