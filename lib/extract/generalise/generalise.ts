import { escapeText } from '@/lib/pattern';
import { matchesOf } from '../sentence/matches';
import type { LearntName, Passage } from '../sentence/passage';
import { identify, type Identity } from './identify';

/** A text without names: as it can be said anywhere, or as a pattern with slots; `slots` is how many it needed. */
export interface Generalised {
  text: string;
  slots: number;
}

/** Writes a text so that another office can use it: levels of office made neutral, names turned into slots. */
export function generalise(text: string, learnt: readonly LearntName[]): Generalised {
  const neutral = neutralise(text);
  const found = identify(neutral, learnt);
  let out = '';
  let at = 0;
  for (const one of found) {
    out += escapeText(neutral.slice(at, one.start)) + slotFor(one, neutral);
    at = one.end;
  }
  if (found.length === 0) return { text: neutral, slots: 0 };
  const written = out + escapeText(neutral.slice(at));
  if (found.length === 1) return { text: written, slots: 1 };
  const whole = written.replace(SAME_AGAIN, '$1');
  const together = whole.match(TOGETHER)?.length ?? 0;
  return { text: whole, slots: (whole.match(SLOT)?.length ?? 0) - together };
}

/** Offices that sign or invite together are one blank. */
const SAME_AGAIN = /(\{单位[^{}]*\})(?:[、和与及]\1)+/g;
/** An office that acts together with another names no more than one does. */
const TOGETHER = /\{单位[^{}]*\}(?:会同|联合|商)(?=\{单位)/g;
/** A slot; the grammar writes a brace of the text itself twice. */
const SLOT = /(?<!\{)\{(?!\{)/g;

/** As `generalise`, for words of a passage that begin at `start`: without names there, they stay as they are. */
export function generaliseIn(
  passage: Pick<Passage, 'named' | 'learnt'>,
  words: string,
  start: number,
): Generalised {
  const end = start + words.length;
  const isNamed = passage.named.some((one) => one.start < end && one.end > start);
  return isNamed ? generalise(words, passage.learnt) : { text: words, slots: 0 };
}

/** Where a paragraph names anything that `generalise` would write otherwise; a stretch that touches none of it stays as it is. */
export function findNamed(
  text: string,
  learnt: readonly LearntName[],
): Array<{ start: number; end: number }> {
  const levels = NEUTRAL.flatMap(([level]) =>
    matchesOf(text, level).map((hit) => ({
      start: hit.index,
      end: hit.index + hit[0].length,
    })),
  );
  return [...identify(text, learnt), ...levels];
}

/*
 * An office speaks of its own level: 县委、政府, 全市. Where the sentence is whole without the level, it goes (市委办公室 →
 * 办公室); a party committee and its government are so at every level.
 */
const NEUTRAL: ReadonlyArray<readonly [RegExp, string]> = [
  [/(?:公司|集团)(?<=[个各家些]..)(?!化)/g, '单位'],
  [
    /[省市县区州镇乡]委(?:办公厅|办公室|办)?(?:、)?[省市县区州镇乡](?:人民)?政府(?:办公厅|办公室|办)?(?!办)/g,
    '党委、政府',
  ],
  [/[省市县区州镇乡]委(?=、政府)/g, '党委'],
  [
    /(?<!中共[\u4e00-\u9fff]{2,3})[省市县区州镇乡]委(?=领导|常委|的|和|决策|中心|工作|班子|主要|坚强|正确|统一|委托|书记|部署|关心)/g,
    '党委',
  ],
  [/(?:市委、市政府|县委、县政府|区委、区政府|省委、省政府)/g, '党委、政府'],
  [
    /[我全](?:省|市|县|区)(?<=(?:^|[，、；：。是把将使为的])..)(?=[\u4e00-\u9fff]{2})(?![委域长级]|上下|各)(?!.{0,1}(?:是|要|必须|共|实现|完成))/g,
    '',
  ],
];

function neutralise(text: string): string {
  let out = text;
  for (const [level, neutral] of NEUTRAL) out = out.replace(level, neutral);
  return out;
}

/** Whether words name an office at a level, which mostly is the one that the document is from; a department of it is another. */
function isOwn(words: string): boolean {
  return /(?:部|督查室|研究室|政法委|党校)$/.test(words)
    ? false
    : /公司|集团|[省市县区]委|政府|^[我本]/.test(words);
}

function slotFor(one: Identity, text: string): string {
  const words = text.slice(one.start, one.end);
  switch (one.slot) {
    case '地区':
      return '{地区}';
    case '单位':
      // Who is begged (恳请市政府…) or reported to is another office.
      return isOwn(words) &&
        !/(?:恳请|请求|报[告送]?|上报|抄送|[送向])$/.test(text.slice(0, one.start))
        ? '{单位=本单位}'
        : '{单位}';
    case '姓名':
    case '时间':
    case '数额':
    case '文件':
    case '时期':
    case '会议':
      return `{${one.slot}}`;
  }
}
