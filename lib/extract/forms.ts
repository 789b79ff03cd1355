import type { Form } from '@/lib/entry';
import { ALIKE, parallelism } from './likeness';

/** How a text is built, at most three forms, the most telling first. */
export function findForms(text: string): Form[] {
  const clauses = text.split(/[，；。！？：]/).filter((clause) => clause !== '');
  const items = text.split(/[，；、。！？：]/).filter((item) => item !== '');
  const forms: Form[] = [];
  if (hasSaying(text)) forms.push('引语');
  if (isTurn(text)) forms.push('转变句');
  if (
    /[“][^”]{1,8}[”]|好比|犹如|就像|如同|像[^，。]{1,8}(?:一样|那样)|是[^，。]{0,14}(?:纽带|桥梁|中枢|窗口|左右手|熔炉|舞台|操场|生命线|方向盘|试金石|压舱石|风向标|灵魂|血脉|钥匙|镜子|基石|法宝)/.test(
      text,
    ) &&
    isFigure(text)
  )
    forms.push('比喻');
  if (
    /[二三四五六七八九十两几]个(?!人|月|小时)[“\u4e00-\u9fff]|“[二三四五六七八九十两][^”]{1,6}”|[二三四五六七八九十两](?:点|项|条|种)[\u4e00-\u9fff]/.test(
      text,
    )
  )
    forms.push('数字概括');
  if (/(?:^|[：，；。])(?:一是|一要|首先|第一)/.test(text)) forms.push('分条');
  if (Math.max(longestRow(clauses), longestRow(items)) >= 3) forms.push('排比');
  else if (longestRow(clauses) === 2 || hasPair(text)) forms.push('对偶');
  if (countFour(items) >= 2) forms.push('四字并列');
  if (OPENS_PAIR.test(text) && CORRELATIVE.test(text)) forms.push('关联句');
  if (/不是[^。]{1,24}(?:而是|就是)|而不是|并非/.test(text)) forms.push('对比');
  if (/[？]/.test(text)) forms.push('设问');
  if (/^同志们|^让我们/.test(text)) forms.push('呼告');
  return forms.slice(0, 3);
}

/** Pairs of words that tie two clauses into one sentence. */
export const CORRELATIVE =
  /既[^。；]{1,40}又|不(?:仅|但|光|只)[^。；]{1,50}(?:而且|还|也|更)|只有[^。；]{1,60}才|虽然[^。；]{1,40}但|无论[^。；]{1,60}都|如果[^。；]{1,40}(?:就|那么)|越[^。；]{1,24}越|是[^。；，]{1,10}，[^。；]{1,14}才是|不是[^。；]{1,40}而是|离开[^。；]{1,20}就|凡是?[^。；]{1,40}(?:必须|都|一定)|既然[^。；]{1,30}就|宁可[^。；]{1,30}也/;

/** A quick look for the first word of a pair, before the pair itself is looked for. */
const OPENS_PAIR = /既|不[仅但光只]|只有|虽然|无论|如果|越|才是|不是|离开|凡|宁可/;

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
    (/“[^”]{4,}[，、；][^”]{3,}”/.test(text) && !/“[^”]*[、][^”]*[、][^”]*”/.test(text)) ||
    /(?:古人|俗话|常言|老话|有句话|名言|古语|诗)[^“]{0,10}[：，]?“[^”]{5,}”/.test(text)
  );
}

/** Quoted words of a clause are a figure of speech only where they aren't an enumeration's name or a campaign's. */
function isFigure(text: string): boolean {
  return !/“[一二三四五六七八九十两]/.test(text);
}

/** Two items of one length beside each other, of four characters at least: shorter ones are a list. */
function hasPair(text: string): boolean {
  if (!text.includes('、')) return false;
  for (const [, first = '', second = ''] of text.matchAll(
    /([^，；、。！？：“”]{4,})、(?=([^，；、。！？：“”]{4,}))/g,
  ))
    if (first.length === second.length && parallelism(first, second) > ALIKE) return true;
  return false;
}

/** The most neighbours in a row that are built alike. */
export function longestRow(parts: readonly string[]): number {
  let longest = 1;
  let row = 1;
  for (let at = 1; at < parts.length; at += 1) {
    row = parallelism(parts[at - 1] ?? '', parts[at] ?? '') > ALIKE ? row + 1 : 1;
    if (row > longest) longest = row;
  }
  return longest;
}

/** How many of the items are of four characters. */
export function countFour(items: readonly string[]): number {
  return items.filter((item) => item.replace(/[“”]/g, '').length === 4).length;
}
