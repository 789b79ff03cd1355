import type { Candidate } from '../../lib/extract';
import { likeness, pairsOf } from '../../lib/extract/duplicates/likeness';
import type { GoldDocument, GoldMark } from './gold-document';
import { hanOf } from './matching';

/*
 * The rule by which a candidate of the gold set is judged. It is good when its words (of a pattern: the words of the source that it
 * was made from) are those of a mark, or 85 % of their pairs of characters are (of a pattern 70 %). It is usable when it is good,
 * or when it could be taken over as it stands: it begins at the head of a clause (要, 我们 and the like before it do not matter) and ends
 * at the end of one, a series is not cut at a 、, it has 6 to 130 characters and no figures, it does not begin with a word that hangs on
 * what stands before, and it does not lie in a stretch that the reader rejected. A candidate with a mask of anything but the
 * document's own names, days and figures, with a blank that cuts a word, or with a blank called 内容 or 程度 is neither.
 */

/** What a candidate is worth to the reader who marked the document. */
export type Judgement = 'good' | 'usable' | 'bad';

/** Judges a phrase or a pattern by the rule above. */
export function judge(candidate: Candidate, document: GoldDocument): Judgement {
  if (hasWrongSlot(candidate, document)) return 'bad';
  if (findMark(candidate, document.marks)) return 'good';
  return isUsable(candidate, document) ? 'usable' : 'bad';
}

const LIKE_PHRASE = 0.85;
const LIKE_PATTERN = 0.7;

/** The mark that a candidate is, the most alike of several. */
export function findMark(candidate: Candidate, marks: readonly GoldMark[]): GoldMark | undefined {
  const own = [sourceWords(candidate), hanOf(candidate.source.quote)];
  let best: { mark: GoldMark; alike: number } | undefined;
  for (const mark of marks) {
    const words = hanOf(candidate.kind === 'pattern' ? mark.text.slice(0, 120) : mark.text);
    const alike = own.includes(words)
      ? 1
      : Math.max(...own.map((one) => likeness(pairsOf(one), pairsOf(words))));
    const least = candidate.kind === 'pattern' ? LIKE_PATTERN : LIKE_PHRASE;
    if (alike >= least && alike > (best?.alike ?? 0)) best = { mark, alike };
  }
  return best?.mark;
}

/** Whether a mark is a candidate, or stands whole in one of at most twice its length. */
export function isFound(mark: GoldMark, candidates: readonly Candidate[]): boolean {
  const words = hanOf(mark.text);
  return candidates.some((candidate) => {
    if (candidate.kind === 'outline') return false;
    if (findMark(candidate, [mark])) return true;
    const own = sourceWords(candidate);
    return own.includes(words) && own.length <= 2 * words.length;
  });
}

/** The words of the document that a candidate was made from, Han characters alone. */
function sourceWords(candidate: Candidate): string {
  return hanOf(candidate.kind === 'phrase' ? candidate.text : candidate.source.quote);
}

function isUsable(candidate: Candidate, { text, rejected }: GoldDocument): boolean {
  const words = candidate.source.quote;
  const at = text.indexOf(words);
  if (at === -1 || words.length < 6 || words.length > 130 || /\d/.test(words)) return false;
  if (rejected.some((one) => one.includes(words) || words.includes(one))) return false;
  if (HANGS.test(words)) return false;
  const before = fullWidth(text.slice(text.lastIndexOf('\n', at) + 1, at));
  return BEGINS.test(before) && ENDS.test(fullWidth(text.charAt(at + words.length)));
}

/** Marks that were typed half-width divide a text as the others do; a point behind a figure is part of its number. */
function fullWidth(text: string): string {
  return text.replace(/(?<!\d)\.|[,;:!?()]/g, (mark) =>
    '，；：！？（）。'.charAt(',;:!?().'.indexOf(mark)),
  );
}

const HANGS =
  /^(?:而|并|从而|使|又|也|还|更|才|就|以及|特别是|尤其|的|了|等|但|且|其|[，、；：。！？—（第]|[一二三四五六七八九十]、)/;
/** The mark in front of a candidate and the words between, which belong to the sentence and not to what is said. */
const BEGINS =
  /(?:^|[，；：。！？“”…—）\s])(?:我们|大家|各位代表|同志们|会议(?:指出|强调|认为|要求)|[一二三四五六七八九十](?:是|要|、)|\d{1,2}[.、．]|（[一二三四五六七八九十\d]+）|第[一二三四五六七八九十]+[条，]|首先|其次|对|向)?(?:要|必须|务必|应当|，)?\s*$/;
const ENDS = /^(?:$|[，；：。！？“”…\n])/;

const WORDS = new Intl.Segmenter('zh', { granularity: 'word' });

/** Slots that stand for a name, and the names of slots that say nothing. */
const MASK = /^(?:单位|地区|姓名|时期|文件|时间|数额)[二三四]?$/;
const VAGUE = /^(?:内容|程度)[二三四五六]?$/;

function hasWrongSlot(candidate: Candidate, { names }: GoldDocument): boolean {
  if (candidate.kind !== 'pattern') return false;
  const slots = [...candidate.body.matchAll(/\{([^{}=:#|]+)(?:=([^{}]*))?\}/g)];
  if (slots.some(([, name = '']) => VAGUE.test(name))) return true;
  const { quote } = candidate.source;
  const isCut = slots.some(([, , value = '']) => cutsWord(quote, value));
  return isCut || masksOf(candidate.body, quote).some((words) => !isName(words, names));
}

/** A blank cuts a word where the dictionary's word goes on across its edge, in the source. */
function cutsWord(quote: string, value: string): boolean {
  const at = value === '' ? -1 : quote.indexOf(value);
  if (at === -1) return false;
  const edges = [at, at + value.length];
  return [...WORDS.segment(quote)].some(
    ({ index, segment, isWordLike }) =>
      isWordLike === true &&
      segment.length <= 3 &&
      edges.some((edge) => edge > index && edge < index + segment.length),
  );
}

/** The words of the source that a pattern without groups has masked. */
function masksOf(body: string, quote: string): string[] {
  const slots = [...body.matchAll(/\{([^{}=:#|]+)[^{}]*\}/g)].map(([, name = '']) => name);
  if (!slots.some((name) => MASK.test(name))) return [];
  const rule = body
    .replace(/[.*+?^$()|\\]/g, '\\$&')
    .replace(/\{[^{}]*\}/g, '(.+?)')
    .replace(/[[\]]/g, '\\$&');
  const hit = new RegExp(`${rule}$`).exec(fullWidth(quote).replace(/[。！？]$/, ''));
  // What can't be laid over its source is taken for wrong.
  if (!hit) return [''];
  return slots.flatMap((name, at) => (MASK.test(name) ? [hit[at + 1] ?? ''] : []));
}

function isName(words: string, names: readonly string[]): boolean {
  return (
    /\d|[一二三四五六七八九十]月|^[全我][省市县区]|^[省市县区]委|^[我本]/.test(words) ||
    names.some((name) => words.includes(name))
  );
}
