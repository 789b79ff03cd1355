import { bodyOf } from '@/lib/entry';
import { parseOutline } from '@/lib/pattern';
import { headingMark, type HeadingLevel } from '@/lib/pattern/outline-marks';
import type { PlacedDraft } from '../draft';
import type { Passage } from '../sentence/passage';
import { generalise } from '../generalise/generalise';
import { findFunction } from '../labels/label-function';
import { readMark } from '../structure/marks';
import type { Paragraph } from '../structure/structure';
import { isRecipientLine } from '../phrase/no-phrase';
import { slotTopics } from '../frame/topic-slots';

/*
 * The outline of a speech is its heading tree, renumbered in the levels of official documents, each heading generalised, with the
 * salutation, the opening sentences before the first heading and the peroration as its named parts. Below a heading stands the best
 * pattern of its section, or the section's first sentence where that can be said anywhere. Names become slots, what the
 * speech is about becomes the slot 工作. A speech with fewer than two headings has none.
 */

/** The outline of one speech, or nothing; `patterns` are those found in it. */
export function findOutline(
  paragraphs: readonly Paragraph[],
  passageOf: (paragraph: Paragraph) => Passage,
  title: string | undefined,
  patterns: readonly PlacedDraft[],
): PlacedDraft | undefined {
  const headings = paragraphs.filter(({ role }) => role === 'heading');
  const [firstHeading] = headings;
  if (headings.length < 2 || !firstHeading) return undefined;
  const write = (paragraph: Paragraph, words: string): string => {
    const passage = passageOf(paragraph);
    return slotTopics(generalise(words, passage.learnt).text, passage.topics).replace(/\n/g, '');
  };
  const lines: string[] = [];
  const salutation = paragraphs.find(({ role }) => role === 'salutation');
  if (salutation) lines.push(`【称呼】${salutation.text}`);
  const before = paragraphs.filter(
    ({ role, index }) => role === 'body' && index < firstHeading.index,
  );
  const opening = before.filter(({ text }) => !isRecipientLine(text));
  if (!salutation && opening.length < before.length) lines.push('【称呼】{主送机关}：');
  const openingWords = opening
    .slice(0, 2)
    .flatMap((paragraph) =>
      sentencesOf(passageOf(paragraph), 2).map((words) => write(paragraph, words)),
    );
  if (openingWords.length > 0) lines.push(`【开场】${openingWords.join('')}`);
  const sections = sectionsOf(paragraphs);
  const best = bestPatterns(patterns);
  const bodyOfHeading = (heading: Paragraph): string | undefined => {
    const section = sections.get(heading) ?? [];
    return bestOf(section, best) ?? firstWords(section, passageOf, write);
  };
  lines.push(...headingLines(headings, write, bodyOfHeading));
  const ending = paragraphs.findLast(
    (paragraph) => paragraph.role === 'body' && isPeroration(paragraph, passageOf(paragraph)),
  );
  if (ending)
    lines.push(
      `【结尾】${sentencesOf(passageOf(ending), 3)
        .map((words) => write(ending, words))
        .join('')}`,
    );
  const body = lines.join('\n');
  if (!parseOutline(body).ok) return undefined;
  return {
    content: { kind: 'outline', body },
    title: `${(title ?? '讲话').replace(/\{|\}/g, '').slice(0, 24)}提纲`,
    labels: { function: '谋篇布局', forms: ['分条'] },
    quality: headings.length >= 4 ? 3 : 2,
    score: 3,
    reasons: ['outline'],
    start: 0,
    end: firstHeading.text.length,
    paragraph: firstHeading.index,
  };
}

/** The heading tree with levels counted from its own top, four at most; deeper ones are left out. */
function headingLines(
  headings: readonly Paragraph[],
  write: (paragraph: Paragraph, words: string) => string,
  bodyOfHeading: (heading: Paragraph) => string | undefined,
): string[] {
  const lines: string[] = [];
  const counts = [0, 0, 0, 0];
  for (const heading of headings) {
    const level = heading.level ?? 1;
    if (!isLevel(level)) continue;
    counts[level - 1] = (counts[level - 1] ?? 0) + 1;
    counts.fill(0, level);
    const words = heading.text.slice(heading.mark?.text.length ?? 0).replace(/[。；]$/, '');
    const lead =
      heading.mark?.family === 'clause' &&
      heading.mark.text.endsWith('要') &&
      !words.startsWith('要')
        ? '要'
        : '';
    lines.push(headingMark(level, counts[level - 1] ?? 1) + write(heading, lead + words));
    const body = bodyOfHeading(heading);
    if (body !== undefined) lines.push(body);
  }
  return lines;
}

/** Under each heading the paragraphs up to the next one. */
function sectionsOf(paragraphs: readonly Paragraph[]): Map<Paragraph, Paragraph[]> {
  const sections = new Map<Paragraph, Paragraph[]>();
  let section: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'heading') {
      section = [];
      sections.set(paragraph, section);
    } else if (paragraph.role === 'body' && !paragraph.text.startsWith('同志们，')) {
      section.push(paragraph);
    }
  }
  return sections;
}

interface Scored {
  body: string;
  score: number;
}

/** The best pattern of each paragraph, on one line; a line that begins with a number would be a heading. */
function bestPatterns(patterns: readonly PlacedDraft[]): Map<number, Scored> {
  const best = new Map<number, Scored>();
  for (const { paragraph, quality, content, score } of patterns) {
    const body = bodyOf(content);
    if (quality < 2 || score <= (best.get(paragraph)?.score ?? 0)) continue;
    if (!body.includes('\n') && !readMark(body)) best.set(paragraph, { body, score });
  }
  return best;
}

function bestOf(
  section: readonly Paragraph[],
  patterns: ReadonlyMap<number, Scored>,
): string | undefined {
  const [best] = section
    .flatMap(({ index }) => patterns.get(index) ?? [])
    .toSorted((a, b) => b.score - a.score);
  return best && (/[。！？]$/.test(best.body) ? best.body : `${best.body}。`);
}

/** The section's first sentence, when it names little and isn't a tale. */
function firstWords(
  section: readonly Paragraph[],
  passageOf: (paragraph: Paragraph) => Passage,
  write: (paragraph: Paragraph, words: string) => string,
): string | undefined {
  const [first] = section;
  const [sentence] = first ? sentencesOf(passageOf(first), 1) : [];
  if (!first || sentence === undefined || readMark(sentence)) return undefined;
  const written = write(first, sentence);
  // A sentence without a blank is a phrase, and of that speech alone.
  return written.includes('{') ? written : undefined;
}

function isLevel(level: number): level is HeadingLevel {
  return level >= 1 && level <= 4;
}

function isPeroration(paragraph: Paragraph, passage: Passage): boolean {
  return (
    paragraph.text.startsWith('同志们，') ||
    (passage.place > 0.9 && findFunction(paragraph.text, 1) === '号召结尾')
  );
}

function sentencesOf(passage: Passage, most: number): string[] {
  const found: string[] = [];
  for (const { start, end, mark, units } of passage.sentences) {
    if (found.length >= most) break;
    if (units.some(({ damaged }) => damaged)) continue;
    const words = passage.text.slice(start, end) + (mark === '' ? '。' : mark);
    if (isGeneral(words, passage)) found.push(words);
  }
  return found;
}

/** A sentence of one day's names is no part of an outline. */
function isGeneral(words: string, passage: Passage): boolean {
  return words.length <= 120 && generalise(words, passage.learnt).slots <= 2;
}
