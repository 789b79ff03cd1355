import type { EntryFunction } from '@/lib/entry';
import { bodyOf, cleanRadicals } from '@/lib/entry';
import { splitSentences } from './sentence/clauses';
import { dedupe } from './duplicates/dedupe';
import type { PlacedDraft } from './draft';
import type { LearntName, Passage } from './sentence/passage';
import { findNamed } from './generalise/generalise';
import { findHeadingPatterns } from './pattern/heading-patterns';
import { learnNames } from './generalise/identify';
import { learnListed } from './generalise/listed-names';
import { readSignatories } from './generalise/signatories';
import { findOutline } from './pattern/outline';
import { findPatterns } from './pattern/patterns';
import { findPhrases } from './phrase/phrases';
import { beginsWithAct, isDemand } from './labels/speech-acts';
import { findThemes } from './labels/label-themes';
import { settleOverlaps } from './duplicates/overlaps';
import { ARTICLE } from './structure/items';
import { quoteSource } from './structure/source-text';
import { readStructure, type Paragraph, type Structure } from './structure/structure';
import { findTopics } from './generalise/topics';
import type { Candidate, DropReason, ExtractOptions, Extraction, ExtractProgress } from './types';

/** Reads a speech or report and proposes its phrases, patterns and outline. Never throws; a text in another language gives nothing. */
export function extract(text: string, options: ExtractOptions = {}): Extraction {
  const steps = extractSteps(text, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** As `extract`, but pausing after each paragraph, so that a worker can report its progress and stop. */
export function* extractSteps(
  source: string,
  options: ExtractOptions = {},
): Generator<ExtractProgress, Extraction, void> {
  // Every character keeps its place, so that offsets are those of the source.
  const text = cleanRadicals(source);
  const language = detectLanguage(text);
  const dropped = noDrops();
  if (language !== 'chinese') {
    if (language === 'other') dropped.foreign += 1;
    return { language, speeches: 0, paragraphs: 0, candidates: [], dropped };
  }
  const structure = readStructure(text);
  dropped.residue += structure.residue;
  dropped.note += structure.notes;
  const { paragraphs } = structure;
  const context = readContext(structure, readSignatories(text));
  const drafts: PlacedDraft[] = [];
  const passages = new Map<number, Passage>();
  const drop = (reason: DropReason): void => {
    dropped[reason] += 1;
  };
  for (const paragraph of paragraphs) {
    yield { done: paragraph.index, total: paragraphs.length };
    if (paragraph.role === 'title') continue;
    const passage = passageOf(paragraph, context);
    passages.set(paragraph.index, passage);
    for (const draft of [...findPhrases(passage, drop), ...findPatterns(passage, drop)])
      drafts.push(Object.assign(draft, { paragraph: paragraph.index }));
  }
  const patterns = groupPatterns(drafts, structure);
  for (const [speech, own] of context.speeches.entries()) {
    const passage = (paragraph: Paragraph): Passage =>
      passages.get(paragraph.index) ?? passageOf(paragraph, context);
    drafts.push(...findHeadingPatterns(own, passage));
    const found = patterns.get(speech) ?? [];
    const outline = findOutline(own, passage, structure.titles[speech], found);
    if (outline) drafts.push(outline);
  }
  const { kept: unique, dropped: doubles } = dedupe(drafts);
  const kept = settleOverlaps(unique);
  dropped['near-duplicate'] += doubles;
  const least = options.leastQuality ?? 1;
  const candidates: Candidate[] = [];
  for (const draft of kept.toSorted((a, b) => b.quality - a.quality || b.score - a.score)) {
    if (draft.quality < least) dropped.plain += 1;
    else candidates.push(candidateOf(text, structure, draft));
  }
  return {
    language,
    speeches: context.speeches.length,
    paragraphs: paragraphs.length,
    candidates,
    dropped,
  };
}

interface Context {
  learnt: LearntName[];
  isHosting: boolean[];
  isReport: boolean[];
  isPledge: boolean[];
  /** Where the first article of rules stands in each speech, if it has any. */
  firstArticle: number[];
  topics: string[][];
  /** The paragraphs of each speech. */
  speeches: Paragraph[][];
}

function readContext(structure: Structure, signatories: readonly LearntName[]): Context {
  const speeches: Paragraph[][] = [];
  for (const paragraph of structure.paragraphs) (speeches[paragraph.speech] ??= []).push(paragraph);
  const file = structure.paragraphs.map(({ text }) => text).join('\n');
  return {
    learnt: [...signatories, ...learnNames(file), ...learnListed(file)],
    isHosting: speeches.map((own) =>
      own.slice(0, 3).some(({ text }) => /主持(?:词|稿)/.test(text)),
    ),
    isReport: speeches.map((own) => isHeaded(own, /述职|述廉|总结(?:$|报告|[和与及暨])/)),
    isPledge: speeches.map((own) =>
      isHeaded(
        own,
        /^[^。！？]*(?:表态|就职|竞[聘选职]|任前|任职发言|履新|决心书|承诺书)[^。！？]*$/,
      ),
    ),
    firstArticle: speeches.map(
      (own) => own.find(({ text }) => ARTICLE.test(text))?.index ?? Infinity,
    ),
    topics: speeches.map((own) => findTopics(own.map(({ text }) => text))),
    speeches,
  };
}

/** Whether the first lines, of which the title is one, have words that tell the kind of document. */
function isHeaded(own: readonly Paragraph[], words: RegExp): boolean {
  return own.slice(0, 3).some(({ text }) => text.length <= 40 && words.test(text));
}

/** The patterns among drafts by the speech that they are from. */
function groupPatterns(drafts: readonly PlacedDraft[], structure: Structure) {
  const groups = new Map<number, PlacedDraft[]>();
  for (const draft of drafts) {
    if (draft.content.kind !== 'pattern') continue;
    const speech = structure.paragraphs[draft.paragraph]?.speech ?? 0;
    const group = groups.get(speech);
    if (group) group.push(draft);
    else groups.set(speech, [draft]);
  }
  return groups;
}

/** A sentence longer than this, in characters, has lost its punctuation. */
const LONGEST_SENTENCE = 600;

function passageOf(paragraph: Paragraph, context: Context): Passage {
  const own = context.speeches[paragraph.speech] ?? [];
  const count = own.length;
  const before = own[0]?.index ?? 0;
  return {
    text: paragraph.text,
    sentences: splitSentences(paragraph.text).filter(
      ({ start, end }) => end - start <= LONGEST_SENTENCE,
    ),
    named: findNamed(paragraph.text, context.learnt),
    heading: paragraph.heading,
    place: count < 2 ? 0.5 : (paragraph.index - before) / (count - 1),
    learnt: context.learnt,
    isHosting: context.isHosting[paragraph.speech] ?? false,
    isReport: context.isReport[paragraph.speech] ?? false,
    isPledge: context.isPledge[paragraph.speech] ?? false,
    isRule: paragraph.index >= (context.firstArticle[paragraph.speech] ?? Infinity),
    isAmongDemands: isAmongDemands(paragraph),
    topics: context.topics[paragraph.speech] ?? [],
  };
}

/** Whether something is demanded here; what an article of rules says of persons and things is to be so (第五条 公务用车实行定点维修). */
function isAmongDemands({ text, heading }: Paragraph): boolean {
  const above = heading.at(-1) ?? '';
  return ARTICLE.test(text) || isDemand(text) || isDemand(above) || beginsWithAct(above);
}

function candidateOf(file: string, structure: Structure, draft: PlacedDraft): Candidate {
  const paragraph = structure.paragraphs[draft.paragraph];
  const title = paragraph ? structure.titles[paragraph.speech] : undefined;
  return {
    ...draft.content,
    ...(draft.title === undefined ? {} : { title: draft.title }),
    function: draft.labels.function,
    forms: draft.labels.forms,
    themes: findThemes(
      draft.content.kind === 'phrase' ? draft.content.text : draft.content.body,
      OF_PLACE.has(draft.labels.function) ? [] : paragraph?.heading,
    ),
    quality: draft.quality,
    reasons: draft.reasons,
    source: {
      speech: paragraph?.speech ?? 0,
      ...(title === undefined ? {} : { speechTitle: title }),
      heading: paragraph?.heading ?? [],
      paragraph: draft.paragraph,
      quote: paragraph
        ? quoteSource(file, paragraph, draft.start, draft.end)
        : bodyOf(draft.content),
    },
  };
}

/** What is said because of its place is not about what its section is about. */
const OF_PLACE: ReadonlySet<EntryFunction> = new Set([
  '称呼',
  '开场',
  '过渡衔接',
  '主持串联',
  '致谢祝愿',
  '落款',
]);

/** How much of a text must be Han for it to be read as Chinese; Japanese is recognised by its kana. */
const LEAST_HAN = 0.25;

function detectLanguage(text: string): Extraction['language'] {
  const sample =
    text.length <= 20_000
      ? text
      : text.slice(0, 10_000) + text.slice(text.length / 2, text.length / 2 + 10_000);
  const letters = countRuns(sample, /[\p{L}\p{N}]+/gu);
  if (letters === 0) return 'empty';
  const han = countRuns(sample, /[\u3400-\u9fff]+/g);
  const kana = countRuns(sample, /[\u3040-\u30ff]+/g);
  return han >= LEAST_HAN * letters && kana < 0.1 * han ? 'chinese' : 'other';
}

/** How long all matches of a global rule are together, in UTF-16 units. */
function countRuns(text: string, rule: RegExp): number {
  return text.length - text.replace(rule, '').length;
}

function noDrops(): Record<DropReason, number> {
  return {
    residue: 0,
    note: 0,
    damaged: 0,
    foreign: 0,
    figures: 0,
    'too-long': 0,
    'too-short': 0,
    plain: 0,
    'near-duplicate': 0,
    'invalid-pattern': 0,
  };
}
