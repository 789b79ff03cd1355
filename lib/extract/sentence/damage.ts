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
  const unopened = findUnopened(text);
  if (unopened !== -1) found.push({ start: unopened, end: unopened + 1, spoils: 'sentence' });
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
/** Verbs that office prose joins in pairs: 加强和改进, 巩固与提高. */
const VERBS =
  '提高|加强|增强|强化|改进|完善|促进|推动|提升|加大|加快|创新|规范|深化|拓展|发展|巩固|改善|优化|落实|保障|维护|扩大|推进|统筹|充实|丰富|支持|引导|健全|带动|保证|实现|保持|改革|调整|培养|管理|监督|指导';
/** What is had with somebody: 加强与部门的沟通, 增进和群众的感情. */
const BETWEEN =
  '沟通|联系|协调|衔接|合作|交流|配合|协作|对接|互动|联动|联络|团结|感情|融合|结合|协同|共享';
const HOLES: readonly RegExp[] = [
  // Two marks in a row, of which one belongs to what is lost.
  /[，、；：][，、；：。！？]|[“《][”》]/g,
  // A verb without its object.
  new RegExp(`(?:取得|予以|给予|加以|具有|作出|做出|成为|导致|引发|形成|产生)(?=[，。；])`, 'g'),
  /(?:引发|造成|导致|产生|影响)(?:上|中|下|方面|之间)的/g,
  new RegExp(
    `(?<![的得])(?:提高|加强|增强|强化|改进|完善|促进|推动|提升|加大|加快)(?:和|与|及|以及)(?=[\\u4e00-\\u9fff])(?!${VERBS}|[^，。；]{0,24}(?:${BETWEEN}))`,
    'g',
  ),
  // An attribute without its noun.
  new RegExp(
    `(?:有关(?<![与和跟同][^，。；]{1,24}有关)|各类|各项|各种|内在|一系列|(?<!无)所谓|一些(?<![再更多少好快早大高细深严][^，。；]{0,4}一些)|某些|广大)${END}`,
    'g',
  ),
  /各[类种项](?=应(?![急用对聘征届])|要(?![求素件点闻道])|必须|都(?!市)|均(?!衡)|将(?!士))/g,
  /(?:有着|具有)[^，。；、]{0,6}的(?=[，。；！？]|$)/g,
  // An adverb before a noun whose verb is lost; 失去的 and 缺乏的 at the head of a clause.
  /(?:进一步|必须立即|切实)[\u4e00-\u9fff]{2}的(?!空间|余地|可能|必要|需要|潜力|意见|要求|措施|办法|打算|建议|方案|基础|条件|机会|愿望|态势|趋势)[\u4e00-\u9fff]{2}(?=[，。；])/g,
  /(?<=^|[，。；、])(?:失去|缺乏|丧失|具有|加强|提高)的(?!是)/g,
  /的(?=[件项个条][大小重][事要])|[\u4e00-\u9fff]了(?=，《)/g,
];

function collect(text: string, rule: RegExp, spoils: Damage['spoils'], found: Damage[]): void {
  // Most paragraphs have none: `search` spares the copy of the rule that `matchAll` makes.
  if (text.search(rule) !== -1)
    for (const hit of text.matchAll(rule))
      found.push({ start: hit.index, end: hit.index + Math.max(1, hit[0].length), spoils });
  if (rule !== HOLES[0] || !/的[。；！]/.test(text)) return;
  // 的 before a full stop needs a 是, a 会 or 一定, or a condition (对…的，) that it closes.
  for (const hit of text.matchAll(/[^，。；！？：]{1,40}的(?=[。；！])/g)) {
    const before = text.slice(Math.max(0, hit.index - 30), hit.index + hit[0].length);
    if (!/[是有对凡能会]|应当|所|[一肯]定/.test(before))
      found.push({ start: hit.index, end: hit.index + hit[0].length, spoils: 'clause' });
  }
}

/** Where a quotation, title or bracket opens that the paragraph doesn't close, or -1. */
function findUnclosed(text: string): number {
  for (const [open, close] of ['“”', '《》', '（）'].map((pair) => Array.from(pair))) {
    const opens = text.lastIndexOf(open ?? '');
    if (opens > text.lastIndexOf(close ?? '')) return opens;
  }
  return -1;
}

/** Where a quotation or title ends that the paragraph doesn't open, or -1; 1） numbers an item. */
function findUnopened(text: string): number {
  for (const [open, close] of ['“”', '《》'].map((pair) => Array.from(pair))) {
    const closes = text.indexOf(close ?? '');
    const opens = text.indexOf(open ?? '');
    if (closes !== -1 && (opens === -1 || closes < opens)) return closes;
  }
  return -1;
}
