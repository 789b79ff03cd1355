import { alignMembers } from '../frame/align-members';
import type { Frame } from '../frame/frame';
import type { PlacedDraft } from '../draft';
import type { Passage } from '../sentence/passage';
import { enumerationPattern } from './enumeration-patterns';
import { introBefore } from './enumerations';
import { groupOf, slotOf } from '../frame/frame-body';
import { escapeText } from '@/lib/pattern';
import { generalise } from '../generalise/generalise';
import { draftPattern, isSoundPattern } from './draft-pattern';
import { scoreEnumeration } from './patterns';
import { SlotNamer } from '../frame/slot-names';
import type { Paragraph } from '../structure/structure';
import { slotTopics } from '../frame/topic-slots';
import type { QualityReason } from '../types';

/*
 * Headings of one list (一、…二、…, or paragraphs that begin 一是…, 二是…) are members like those of an enumeration: aligned, they give
 * the frame of the whole list. With the sentence that announces them (三点要求：) they are an enumeration over paragraphs. Each heading
 * of more than one clause is a pattern too: what follows the verb of its last clause (不断提高…) is its blank.
 */

/** The patterns of a speech's headings; `passageOf` gives the labels' context of a paragraph. */
export function findHeadingPatterns(
  paragraphs: readonly Paragraph[],
  passageOf: (paragraph: Paragraph) => Passage,
): PlacedDraft[] {
  const drafts: PlacedDraft[] = [];
  const framed = new Set<Paragraph>();
  for (const list of listHeadings(paragraphs)) {
    const patterns = listPatterns(list, paragraphs, passageOf);
    drafts.push(...patterns);
    if (patterns.some(({ reasons }) => reasons.includes('shared-frame')))
      for (const one of list) framed.add(one);
  }
  for (const row of parallelParagraphs(paragraphs)) drafts.push(...framePatterns(row, passageOf));
  for (const paragraph of paragraphs) {
    const draft =
      paragraph.role === 'heading'
        ? singlePattern(paragraph, passageOf(paragraph), framed.has(paragraph))
        : undefined;
    if (draft) drafts.push(Object.assign(draft, { paragraph: paragraph.index }));
  }
  return drafts.filter(isSoundPattern);
}

/** Paragraphs of one list, in order: same parent, same style of number, numbers rising. */
function listHeadings(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const lists: Paragraph[][] = [];
  const open = new Map<string, Paragraph[]>();
  for (const paragraph of paragraphs) {
    if (paragraph.role !== 'heading' && !paragraph.mark) continue;
    const key = `${paragraph.speech}|${paragraph.heading.join('|')}|${paragraph.mark?.style ?? 'plain'}`;
    const list = open.get(key);
    const last = list?.at(-1)?.mark?.value ?? 0;
    const value = paragraph.mark?.value ?? last + 1;
    if (list && value > last && value <= last + 2) list.push(paragraph);
    else {
      const fresh = [paragraph];
      open.set(key, fresh);
      lists.push(fresh);
    }
  }
  return lists.filter(({ length }) => length >= 2);
}

/** Runs of three and more paragraphs without a number whose first sentences begin alike (始终对党忠诚，…。 始终勤学善思，…。). */
function parallelParagraphs(paragraphs: readonly Paragraph[]): Paragraph[][] {
  const rows: Paragraph[][] = [];
  for (const paragraph of paragraphs) {
    const row = rows.at(-1);
    const before = row?.at(-1);
    const head = paragraph.text.slice(0, ALIKE);
    const isPlain = paragraph.role === 'body' && !paragraph.mark && /^[\u4e00-\u9fff]+$/.test(head);
    const goesOn =
      isPlain &&
      before?.speech === paragraph.speech &&
      before.index + 1 === paragraph.index &&
      before.text.startsWith(head);
    if (goesOn) row?.push(paragraph);
    else if (isPlain) rows.push([paragraph]);
  }
  return rows.filter(({ length }) => length >= 3);
}

/** In characters. */
const ALIKE = 2;

function listPatterns(
  list: readonly Paragraph[],
  paragraphs: readonly Paragraph[],
  passageOf: (paragraph: Paragraph) => Passage,
): PlacedDraft[] {
  const [first] = list;
  if (!first) return [];
  const passage = passageOf(first);
  const words = list.map(wordsOf);
  const ordinal = first.mark?.text.trim() ?? '';
  const place = { start: 0, end: headEnd(first), paragraph: first.index };
  const isClause =
    first.mark?.family === 'clause' ||
    first.mark?.family === 'sequence' ||
    first.mark?.family === 'worded';
  if (isClause || first.role === 'body') {
    const before = paragraphs.findLast(({ index }) => index < first.index);
    const intro =
      before?.role === 'body' && before.speech === first.speech
        ? introBefore(before.text, before.text.length)
        : '';
    const pattern = enumerationPattern(passage, /[：。]$/.test(intro) ? intro : '', ordinal, words);
    if (!pattern) return [];
    const score = scoreEnumeration(pattern, words);
    const reasons: QualityReason[] = ['enumeration'];
    if (pattern.hasFrame) reasons.push('shared-frame');
    return [
      {
        ...draftPattern(passage, { ...pattern, ...place, score, reasons, forms: ['分条'] }),
        paragraph: first.index,
        ...(pattern.hasFrame ? { members: list.map(memberOf) } : {}),
      },
    ];
  }
  return framePatterns(list, passageOf);
}

/** Returns a pattern with one line for each heading, or for each first sentence of a paragraph; none where they have no frame in common. */
function framePatterns(
  list: readonly Paragraph[],
  passageOf: (paragraph: Paragraph) => Passage,
): PlacedDraft[] {
  const [first] = list;
  if (!first) return [];
  const passage = passageOf(first);
  const ordinal = first.mark?.text.trim() ?? '';
  const place = { start: 0, end: headEnd(first), paragraph: first.index };
  const frame = alignMembers(list.map(wordsOf));
  if (!frame || frame.coverage < 0.2 || !isGeneral(frame, passage) || saysTooLittle(frame))
    return [];
  const shape = { ...(ordinal === '' ? {} : { ordinal }), count: list.length, joiner: '¶' };
  const body = groupOf(frame, shape, new SlotNamer());
  const title = `小标题：${frame.pieces.map((piece) => (piece.kind === 'fixed' ? piece.text : '…')).join('')}`;
  const score = 1.5 + frame.coverage + (list.length >= 3 ? 0.4 : 0);
  return [
    {
      ...draftPattern(passage, {
        body,
        title,
        ...place,
        score,
        reasons: ['shared-frame', 'enumeration'],
        forms: ['分条'],
      }),
      paragraph: first.index,
      members: list.map(memberOf),
    },
  ];
}

function memberOf(paragraph: Paragraph): { paragraph: number; words: string } {
  return { paragraph: paragraph.index, words: wordsOf(paragraph) };
}

/** 关于…, 关于…工作 name what was talked about; of 抓… or …原因 there is nothing to keep. */
function saysTooLittle({ pieces }: Frame): boolean {
  const fixed = pieces.map((piece) => (piece.kind === 'fixed' ? piece.text : '')).join('');
  const words = fixed.replace(/[^\u4e00-\u9fff]/g, '').length;
  const slots = pieces.filter(({ kind }) => kind === 'slot').length;
  if (words < LEAST_FIXED && slots === 1) return true;
  return fixed.startsWith('关于') && /^(?:关于|的|工作|问题|情况)+$/.test(fixed);
}

/** The fewest Han characters that distinguish headings with one blank from any others. */
const LEAST_FIXED = 3;

function isGeneral(frame: Frame, passage: Passage): boolean {
  const words = frame.pieces
    .map((piece) => (piece.kind === 'fixed' ? piece.text : (piece.values[0] ?? '')))
    .join('');
  return generalise(words, passage.learnt).slots === 0;
}

function wordsOf(paragraph: Paragraph): string {
  return paragraph.text
    .slice(paragraph.mark?.text.length ?? 0)
    .slice(0, headEnd(paragraph))
    .replace(/[。；：]$/, '');
}

/** A heading is quoted whole, a body paragraph up to its first sentence. */
function headEnd(paragraph: Paragraph): number {
  const stop = paragraph.role === 'heading' ? -1 : paragraph.text.search(/[。；]/);
  return stop === -1 ? paragraph.text.length : stop;
}

const VERBS =
  /^(.*?(?:不断|努力|切实|全面|充分|着力|大力|进一步|持续|深入|认真|扎实|加快|奋力|坚决|牢牢|始终)?(?:提高|提升|认识|增强|加强|推进|推动|做好|抓好|搞好|建设|构建|打造|强化|完善|健全|履行|发挥好?|服务|实现|落实|把握|锤炼|筑牢|夯实|激发|深化|改进|改善|优化|保障|守住|营造|开创|服务于|促进))([\u4e00-\u9fff“”、]{3,24})$/;

/** One heading as a pattern: its topic or the object of its last verb is the blank. */
function singlePattern(
  paragraph: Paragraph,
  passage: Passage,
  isFramed: boolean,
): ReturnType<typeof draftPattern> | undefined {
  const words = wordsOf(paragraph);
  if (words.length < 10 || words.length > 44 || /^关于[^，]*$/.test(words)) return undefined;
  const general = generalise(words, passage.learnt);
  const withTopic = slotTopics(general.text, passage.topics);
  const clauses = words.split('，');
  const last = clauses.at(-1) ?? '';
  const verb = VERBS.exec(last);
  const isSlotted = withTopic !== general.text || general.slots > 0;
  // A heading whose list has a frame is the list's own pattern, unless its topic is the blank.
  if (general.slots > 1 || (!isSlotted && (!verb || isFramed))) return undefined;
  const namer = new SlotNamer();
  const body = isSlotted
    ? withTopic
    : `${escapeText([...clauses.slice(0, -1), ''].join('，'))}${verb?.[1] ?? ''}${slotOf(namer.name(verb?.[1] ?? '', '', [verb?.[2] ?? '']), verb?.[2] ?? '')}`;
  // A heading whose list has a frame is covered by the list's own pattern, as is an item within a paragraph.
  const isItem =
    isFramed || paragraph.mark?.family === 'clause' || paragraph.mark?.family === 'han-bracket';
  const score =
    1.1 +
    (clauses.length > 1 ? 0.4 : 0) +
    (withTopic !== general.text ? 0.6 : 0) -
    0.4 * general.slots -
    (isItem ? 0.4 : 0);
  return draftPattern(passage, {
    body,
    title: `小标题：${words}`,
    start: paragraph.mark?.text.length ?? 0,
    end: paragraph.text.length,
    score,
    reasons: ['statement'],
  });
}
