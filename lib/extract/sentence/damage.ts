/** A damaged stretch of a paragraph; `sentence` spoils its whole sentence, `clause` the clause it stands in. */
export interface Damage {
  start: number;
  end: number;
  spoils: 'sentence' | 'clause';
}

/*
 * Two kinds of damage. What a program left behind (tags, addresses, replacement characters, kana or stray letters among Han) can
 * be anywhere in its sentence, so the sentence goes. What is gone without a trace (words that were links and are lost) shows in
 * the grammar around the hole: a verb that needs an object before a full stop, 的 before one, an adverb before a noun, two
 * punctuation marks in a row. There the clause goes.
 */

/** Finds the damage in a cleaned paragraph. */
export function findDamage(text: string): Damage[] {
  const found: Damage[] = [];
  if (STRANGE.test(text))
    for (const rule of RESIDUE_IN_TEXT) collect(text, rule, 'sentence', found);
  for (const rule of HOLES) collect(text, rule, 'clause', found);
  const unclosed = findUnclosed(text);
  if (unclosed !== -1) found.push({ start: unclosed, end: text.length, spoils: 'sentence' });
  return found;
}

/** What every residue has; most paragraphs have none of it. */
const STRANGE = /[<&{}:=A-Za-z\u00c0-\u00ff\ufffd\ue000-\uf8ff\u3040-\u30ff\uff66-\uff9f锟烫屯锘]/;

const RESIDUE_IN_TEXT: readonly RegExp[] = [
  /<\/?[a-z!][^>]{0,200}>?/gi,
  /\ba href|target=|class=|style=|https?:|:\/\/|&(?:nbsp|quot|amp|lt|gt|#\d+);|\{\{|\}\}/gi,
  /[\ufffd\ue000-\uf8ff]/g,
  /[\u3040-\u30ff\uff66-\uff9f]/g,
  /锟斤拷|烫烫烫|屯屯屯|锘/g,
  /[\u00c0-\u00ff]{2,}/g,
];

const END = '(?=[。；！？]|$)';
const HOLES: readonly RegExp[] = [
  // Two marks in a row, of which one belongs to what is lost.
  /[，、；：][，、；：。！？]|[“《][”》]/g,
  // A verb without its object.
  new RegExp(`(?:取得|予以|给予|加以|具有|作出|做出|成为|导致|引发|形成|产生)(?=[，。；])`, 'g'),
  /(?:引发|造成|导致|产生|影响)(?:上|中|下|方面|之间)的/g,
  /(?<![的得])(?:提高|加强|增强|强化|改进|完善|促进|推动|提升|加大|加快)(?:和|与|及|以及)(?=[\u4e00-\u9fff])/g,
  // An attribute without its noun.
  new RegExp(`(?:有关|各类|各项|各种|内在|一系列|所谓|一些|某些|广大)${END}`, 'g'),
  /各[类种项](?=应|要|必须|都|均|将)/g,
  /(?:有着|具有)[^，。；、]{0,6}的(?=[，。；！？]|$)/g,
  // An adverb before a noun whose verb is lost; 失去的 and 缺乏的 at the head of a clause.
  /(?:进一步|必须立即|切实)[\u4e00-\u9fff]{2}的[\u4e00-\u9fff]{2}(?=[，。；])/g,
  /(?<=^|[，。；、])(?:失去|缺乏|丧失|具有|规范|加强|提高)的/g,
  /的(?=[件项个条][大小重][事要])|[\u4e00-\u9fff]了(?=，《)/g,
];

function collect(text: string, rule: RegExp, spoils: Damage['spoils'], found: Damage[]): void {
  // Most paragraphs have none: `search` spares the copy of the rule that `matchAll` makes.
  if (text.search(rule) !== -1)
    for (const hit of text.matchAll(rule))
      found.push({ start: hit.index, end: hit.index + Math.max(1, hit[0].length), spoils });
  if (rule !== HOLES[0]) return;
  // 的 before a full stop needs a 是, or a condition (对…的，) that it closes.
  for (const hit of text.matchAll(/[^，。；！？：]{1,40}的(?=[。；！])/g)) {
    const before = text.slice(Math.max(0, hit.index - 30), hit.index + hit[0].length);
    if (!/[是有对凡能]|应当|所/.test(before))
      found.push({ start: hit.index, end: hit.index + hit[0].length, spoils: 'clause' });
  }
}

/** Where a quotation, title or bracket opens that the paragraph doesn't close, or -1; an end without an opening is found too. */
function findUnclosed(text: string): number {
  for (const [open, close] of ['“”', '《》', '（）'].map((pair) => Array.from(pair))) {
    const opens = text.lastIndexOf(open ?? '');
    if (opens > text.lastIndexOf(close ?? '')) return opens;
  }
  return -1;
}
