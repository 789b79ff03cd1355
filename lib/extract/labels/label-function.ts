import type { EntryFunction } from '@/lib/entry';
import { CUES } from './function-cues';
import type { Place } from './function-cues';
import { beginsWithAct, isDemand } from './speech-acts';

/*
 * Every function has words that speak for it; the strongest wins, the earlier in the list on a tie. Place counts where the
 * function is one of place: an opening stands in the first sixth, a peroration in the last tenth. 要 alone says little, since
 * every second sentence of a speech has it. Words for which nothing speaks are a demand where they demand or begin with an act to be done,
 * else they say how things are.
 */

/** Where a text stands in its document, as far as it says what the text does there. */
interface Surroundings {
  /** The headings above it, which say what their sections are for. */
  heading?: readonly string[];
  /** In a report (述职, 总结) an act was done and is no demand. */
  isReport?: boolean;
  /** In a pledge (表态发言, 竞聘) what is to be done is what the speaker will do. */
  isPledge?: boolean;
  /** The words before it in its sentence demand it (要, 必须). */
  isDemanded?: boolean;
  /** The words before it in its clause forbid it (不得, 严禁). */
  isForbidden?: boolean;
  /** Other words of its paragraph demand something, or the heading above does. */
  isAmongDemands?: boolean;
}

/** What a text does in its speech. */
export function findFunction(
  text: string,
  place: Place,
  surroundings: Surroundings = {},
): EntryFunction {
  const { heading = [], isReport = false, isAmongDemands = false } = surroundings;
  const { isDemanded = false, isForbidden = false } = surroundings;
  if (isForbidden) return '提出要求';
  const isRequired = isDemanded || isDemand(text);
  let best: EntryFunction =
    isRequired || isAmongDemands || beginsWithAct(text) ? '提出要求' : '阐明意义';
  let most = LEAST;
  for (const [name, weigh] of CUES) {
    const own = weigh(text, place) - (isDemanded && SAYS.has(name) ? 1 : 0);
    const weight =
      own + fromAbove(name, isRequired, heading, isReport) + (isReport ? inReport(name, text) : 0);
    if (weight > most) {
      most = weight;
      best = name;
    }
  }
  if (isReport && best === '阐明意义' && most === LEAST)
    return OUTCOME.test(text) ? '肯定成绩' : '方法举措';
  if (surroundings.isPledge === true && !isRequired && (best === '提出要求' || most === LEAST))
    return '表态承诺';
  return isReport && best === '提出要求' && !isRequired ? '方法举措' : best;
}

/** What came of the work that a report is about; other words without a cue tell how it was done. */
const OUTCOME = /变为|变成|见[行效底]|有[力效序]|从严|稳步|持续|日[益趋]/;

/** What words do in rules (办法, 规定), given what they do elsewhere: what rules say is to be so. */
export function inRules(name: EntryFunction): EntryFunction {
  return SAYS.has(name) ? '提出要求' : name;
}

/** What a function needs to be more likely than what a text is by default. */
const LEAST = 0.9;

/** What a section's heading adds to a function; a report's account of work tells what was done. */
function fromAbove(
  name: EntryFunction,
  isRequired: boolean,
  heading: readonly string[],
  isReport: boolean,
): number {
  if (heading.length === 0) return 0;
  let worth = 0;
  for (const [own, , weight] of sectionsOf(heading)) {
    const given = isReport && own === '肯定成绩' ? '方法举措' : own;
    if (given === name && (given === '方法举措' || !isRequired)) worth = weight;
  }
  return worth;
}

/** The kinds of section that headings name; each paragraph has one list of headings, and many phrases below it. */
function sectionsOf(heading: readonly string[]): typeof SECTIONS {
  const known = KNOWN_SECTIONS.get(heading);
  if (known) return known;
  const sections = SECTIONS.filter(([, rule]) => heading.some((words) => rule.test(words)));
  KNOWN_SECTIONS.set(heading, sections);
  return sections;
}

const KNOWN_SECTIONS = new WeakMap<readonly string[], typeof SECTIONS>();

/** What the first person adds in a report: what I did is a way of working. */
function inReport(name: EntryFunction, text: string): number {
  return name === '方法举措' && I_DID.test(text) ? 1.5 : 0;
}

const I_DID = /(?:^|，)(?:我|本人)(?!们|国|县|市|省|局|院|校|将|决心|保证|一定|会)/;

const SECTIONS: ReadonlyArray<readonly [EntryFunction, RegExp, number]> = [
  [
    '指出问题',
    /(?:存在|主要|面临)的?[^。]{0,8}(?:问题|不足|困难|差距|短板)|^.{0,4}(?:问题|不足|困难|差距)(?:和|与|及|$)|事故(?:的?(?:直接|间接|主要))?原因|(?:直接|间接)原因|暴露出?的/,
    1.2,
  ],
  [
    '肯定成绩',
    /(?:工作)?回顾|(?:取得|主要)的?(?:成绩|成效|成果|做法)|基本情况|工作(?:开展)?情况|履职(?:情况|尽责)/,
    1.1,
  ],
  [
    '方法举措',
    /(?:工作)?(?:安排|打算|部署|计划|措施|举措|思路)|(?:对策|意见)(?:和|与|及)?建议|建议$|(?:重点|主要)任务|(?:加强|推进)[^。]{0,8}自身建设/,
    1.05,
  ],
];

/** What says how things are or what the speaker will do, which words that are demanded do not. */
const SAYS: ReadonlySet<EntryFunction> = new Set([
  '阐明意义',
  '分析形势',
  '肯定成绩',
  '指出问题',
  '表态承诺',
]);
