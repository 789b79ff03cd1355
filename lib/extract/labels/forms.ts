import type { Form } from '@/lib/entry';
import { matchesOf } from '../sentence/matches';
import type { Piece } from '../sentence/proposal';
import { findFourSeries } from '../sentence/series';
import { isVerse } from './speech-acts';
import { ALIKE, parallelism } from '../sentence/parallelism';

/** How a text is built, at most three forms, the most telling first. */
export function findForms(text: string): Form[] {
  const forms: Form[] = [];
  for (const form of formsOf(text)) if (forms.push(form) === MOST_FORMS) break;
  return forms;
}

const MOST_FORMS = 3;

/** All forms of a text, each looked for when it is asked for. */
function* formsOf(text: string): Generator<Form, void, void> {
  const isQuotation = hasSaying(text) || isVerse(text);
  if (isQuotation) yield '引语';
  const turns = isTurn(text);
  if (turns) yield '转变句';
  if (FIGURE.test(text)) yield '比喻';
  if (SUMMARY.test(text)) yield '数字概括';
  if (/(?:^|[：，；。])(?:一是|一要|首先|第一)/.test(text)) yield '分条';
  const items = text.split(/[，；、。！？：]/).filter((item) => item !== '');
  const clauses = text.includes('、')
    ? text.split(/[，；。！？：]/).filter((clause) => clause !== '')
    : items;
  if (isRow(clauses) || (items !== clauses && isRow(items))) yield '排比';
  else if (isPaired(text, clauses) || (items !== clauses && isPaired(text, items))) yield '对偶';
  if (!isQuotation && items.length > 1 && isMostlyFour(text)) yield '四字并列';
  if (OPENS_PAIR.test(text) && CORRELATIVE.test(text)) yield '关联句';
  if (turns || (OPENS_CONTRAST.test(text) && CONTRAST.test(text))) yield '对比';
  if (text.includes('？')) yield '设问';
  if (/^同志们|^让我们/.test(text)) yield '呼告';
}

function isRow(parts: readonly string[]): boolean {
  return parts.length >= 3 && longestRow(parts) >= 3;
}

/** Words that office prose uses as figures; a quotation alone (“三服务”) is none. */
const FIGURE =
  /好比|犹如|就像|如同|像[^，。]{1,8}(?:一样|那样)|纽带|桥梁|中枢|左右手|“[^”]{0,3}窗口”|熔炉|舞台|操场|生命线|方向盘|方向舵|试金石|压舱石|风向标|的灵魂|血脉|钥匙|镜子|基石|法宝|参谋部|智囊团|后勤部|司令部|集散地|把好关|站好岗|弹钢琴|眉毛胡子|前哨|后院|后盾|保鲜|绿叶|蜡烛|花匠|螺丝钉|老黄牛|孺子牛|铺路石|“钉|头一[关棒]|内当家|兵头将尾|负重前行|晴雨表|主心骨|顶梁柱|千里眼|顺风耳|火车头|引擎|底色|种子|灯塔/;

const SUMMARY =
  /[二三四五六七八九十两几]个(?!人|月|小时)[“\u4e00-\u9fff]|“[二三四五六七八九十两][^”]{1,6}”|[二三四五六七八九十两](?:点|项|条|种)[\u4e00-\u9fff]/;

const CONTRAST =
  /不等于|是[^。；]{2,24}，还是|比[^，。；]{2,16}更|更[^，。]{1,6}一[点些]，|[苦乐得失名利公私义家国难易]与[苦乐得失名利公私义家国难易]|[\u4e00-\u9fff]{2}性与[\u4e00-\u9fff]{2}性|([\u4e00-\u9fff])[\u4e00-\u9fff]不\1[\u4e00-\u9fff]|[^，。；]{1,4}多、[^，。；]{1,4}少|多[^，。；、]{1,4}[，、]少[^，。；、]{1,4}|不是[^。]{1,24}(?:而是|就是)|而不是|并非|又不是|既是[^，。]{1,12}又是[^，。]{1,12}$|宁可|与其/;

/** A quick look for what every contrast has. */
const OPENS_CONTRAST = /[不比更与多非宁]|还是|既是/;

/** Pairs of words that tie two clauses into one sentence. */
const CORRELATIVE =
  /既[^。；]{1,40}又|不(?:仅|但|光|只)[^。；]{1,50}(?:而且|还|也|更)|只有[^。；]{1,60}才|虽然[^。；]{1,40}但|无论[^。；]{1,60}都|如果[^。；]{1,40}(?:就|那么)|(?<!越来)越(?!来越)[^。；]{1,24}(?<!越来)越(?!来越)|是[^。；，]{1,10}，[^。；]{1,14}才是|不是[^。；]{1,40}而是|离开[^。；]{1,20}就|凡是?[^。；]{1,40}(?:必须|都|一定)|既然[^。；]{1,30}就|宁可[^。；]{1,30}也|不管[^。；]{1,40}都|越是[^。；]{1,40}越|(?:^|[，；])(?:没有|缺乏|离开)[^。；]{1,30}，?(?:就|很难|难以|是难以|搞不好)|[^，。；]{4,}，(?:就)?(?:才能|才会|才有)|(?:^|[，；。])要[^。；]{2,30}，就(?:要|得|必须)|既[^。；]{2,40}(?:更|也)(?:是|要|能)|虽[^。；]{2,40}却|到哪里，[^。；]{2,24}到哪里|[^，。；]{6,}，但[^，。；]{6,}/;

/** A quick look for the first word of a pair, before the pair itself is looked for. */
const OPENS_PAIR =
  /既|不[仅但光只管]|只有|虽|无论|如果|越|才[是能会有]|不是|离开|没有|缺乏|凡|宁可|，就|，但|到哪里/;

function isTurn(text: string): boolean {
  if (!/转|变|跨越|迈进|提升|拓展/.test(text)) return false;
  return /从[^。；]{2,40}(?:向|到|转向|走向|变为)[^。；]{2,40}(?:转变|转型|跨越|迈进|提升|拓展)|(?:由|从)[^。；]{2,40}转(?:向|为|变)|变[^，。；]{2,10}为/.test(
    text,
  );
}

/** Quoted words that say something whole, or an introduction to such. */
export function hasSaying(text: string): boolean {
  if (!text.includes('“')) return false;
  return (
    // “三个服务，三个满意” names a programme.
    (/“(?![一二三四五六七八九十两\d][个项种大])[^”]{4,}[，、；][^”]{3,}”/.test(text) &&
      !/“[^”]*[、][^”]*[、][^”]*”/.test(text)) ||
    /(?:古人|俗话|常言|老话|有句话|名言|古语|诗)[^“]{0,10}[：，]?“[^”]{5,}”/.test(text)
  );
}

/** Two neighbours of one build, and near lengths, that make up most of the text. */
function isPaired(text: string, parts: readonly string[]): boolean {
  return parts.some((part, at) => {
    const next = parts[at + 1];
    if (next === undefined || Math.min(part.length, next.length) < 4) return false;
    const isMost = part.length + next.length >= 0.6 * text.length;
    if (!isMost || Math.abs(part.length - next.length) > 2) return false;
    const isCouplet = parts.length === 2 && part.length === next.length && part.length > 4;
    return isCouplet || parallelism(part, next) > ALIKE;
  });
}

/** How much of a text its longest row of three or more neighbours takes up, from 0 to 1. */
export function shareOfRow(text: string): number {
  return Math.max(
    ...[/[，；。！？：]/, /[，；、。！？：]/].map(
      (marks) => rowLength(text.split(marks)) / Math.max(1, text.length),
    ),
  );
}

/** Returns the length of the longest row of three or more neighbours that are built alike, in characters with the marks between them. */
function rowLength(parts: readonly string[]): number {
  let most = 0;
  let count = 1;
  let length = parts[0]?.length ?? 0;
  for (let at = 1; at < parts.length; at += 1) {
    const [before = '', part = ''] = [parts[at - 1], parts[at]];
    const follows = isAlike(before, part);
    count = follows ? count + 1 : 1;
    length = follows ? length + 1 + part.length : part.length;
    if (count >= 3) most = Math.max(most, length);
  }
  return most;
}

/** The most neighbours in a row that are built alike. */
export function longestRow(parts: readonly string[]): number {
  let longest = 1;
  let row = 1;
  for (let at = 1; at < parts.length; at += 1) {
    row = isAlike(parts[at - 1] ?? '', parts[at] ?? '') ? row + 1 : 1;
    if (row > longest) longest = row;
  }
  return longest;
}

/** Neighbours of one build; the first may have words in front of it, the second behind. */
function isAlike(a: string, b: string): boolean {
  if (parallelism(a, b) > ALIKE) return true;
  if (a.length > b.length) {
    const head = a.lastIndexOf(b.slice(0, 2));
    if (head > 0 && parallelism(a.slice(head), b) > ALIKE) return true;
    return parallelism(a.slice(a.length - b.length), b) >= 0.8;
  }
  return b.length > a.length + 1 && parallelism(a, b.slice(0, a.length)) >= 0.8;
}

/** Two or more items of four characters side by side; two alone are seen where their sentence is short. */
function isMostlyFour(text: string): boolean {
  return findFourSeries(piecesOf(text)).some(({ start, end }) => {
    const count = text.slice(start, end).split(/[，、；。！？：]/).length;
    return count >= 3 || text.length <= SHORT;
  });
}

/** In characters. */
const SHORT = 40;

const UNITS = /[^，；、。！？：]+/g;

/** The units of a text between any two marks, as the finders of series take them. */
function piecesOf(text: string): Piece[] {
  return matchesOf(text, UNITS).map((hit) => {
    const before = hit.index === 0 ? '' : text.charAt(hit.index - 1);
    const words = hit[0];
    return {
      start: hit.index,
      end: hit.index + words.length,
      text: words,
      before: /[。！？]/.test(before) ? '；' : before,
      damaged: false,
    };
  });
}
