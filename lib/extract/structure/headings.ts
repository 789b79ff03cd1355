import { readMark } from './marks';
import { sliceSource, trimSource } from './source-text';
import type { SourceText } from './source-text';

/** The longest heading, in characters, its mark included. */
const LONGEST_HEADING = 50;
const LONGEST_PLAIN_HEADING = 34;

/** Whether a paragraph is a heading that stands alone. */
export function isHeadingLine(text: string): boolean {
  if (/[。！？；：，、,;:]$/.test(text) && !/^[^。；]{4,30}。$/.test(text)) return false;
  const mark = readMark(text);
  if (/[。！？；](?=.)/.test(text)) return false;
  if (!mark) return isPlainHeading(text);
  // 一是…。 alone on its line is an item of a list, 一、…。 is a heading with a full stop.
  if (mark.family === 'clause' || mark.family === 'sequence')
    return !text.endsWith('。') && text.length <= 30;
  return text.length <= LONGEST_HEADING;
}

function isPlainHeading(text: string): boolean {
  if (
    text.length > LONGEST_PLAIN_HEADING ||
    /[。！？；，：]$/.test(text) ||
    /[：:]|\d[\d.]*(?:%|万|亿|元)/.test(text)
  )
    return false;
  return !/^[“《（(]?\d/.test(text) && !isFarewell(text);
}

function isFarewell(text: string): boolean {
  return /^(?:谢谢|此致|敬礼|我的(?:发言|汇报|讲话)|大家好|各位好)/.test(text);
}

/** Whether a paragraph is the salutation: 同志们：, 尊敬的各位领导、同志们：, 全体干部职工：. */
export function isSalutation(text: string): boolean {
  if (isToThePublic(text)) return true;
  if (text.length > 40 || !/[：:！]$|^(?:同志们|各位[^。，]{0,12})[，。]?$/.test(text))
    return false;
  // “同志们，让我们再接再厉！” ends a speech.
  if (
    text.endsWith('！') &&
    !text
      .slice(0, -1)
      .split(/[，、]/)
      .every(isAddressed)
  )
    return false;
  return /^(?:尊敬的|敬爱的|亲爱的|各位|同志们|同学们|朋友们|女士们|先生们|老师们|战友们|乡亲们|来宾)/.test(
    text,
  );
}

/** Whether a line names whom an appeal or an open letter is for (全体干部职工：, 广大市民朋友们：). */
function isToThePublic(text: string): boolean {
  if (text.length > 40 || !/[:：]$/.test(text) || !OF_ALL.test(text)) return false;
  return text
    .slice(0, -1)
    .split(/[，、]/)
    .every((item) => PEOPLE.test(item));
}

const OF_ALL = /^(?:全体|广大|社会各界|各界|各族|海内外|全[国省市县区乡镇村校院厂司])/;
const PEOPLE =
  /^[^要是请把让对向的]{0,12}(?:的[^要是请把让对向的]{0,6})?(?:干部|职工|群众|市民|居民|村民|师生|教师|员工|党员|青年|朋友|同志|同胞|同学|家长|业主|团员|会员|学员|学生|官兵|乡亲|父老|用户|工作者|企业家|人士|志愿者|儿女)们?$/;

/** Says whether words name the people that a speech is addressed to: 各位领导, 同志们. */
function isAddressed(words: string): boolean {
  return /(?:们|领导|代表|委员|来宾|嘉宾|同事|同仁|同学|同志|专家|家长|朋友|女士|先生)$/.test(
    words,
  );
}

/**
 * A paragraph into which the next heading has run (“…指正。一、强化认识，做到…”, “…学习。组织领导到位”): the text before it and
 * the heading, or the paragraph alone.
 */
export function splitRunIn(source: SourceText): SourceText[] {
  const { text } = source;
  const last = Math.max(
    ...['。', '！', '？'].map((mark) => text.lastIndexOf(mark, text.length - 2)),
  );
  if (last <= 0) return [source];
  const tail = text.slice(last + 1);
  if (/[。！？；：，、…]$/.test(tail) || tail.length < 4) return [source];
  const isMarked =
    /^(?:[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十]{1,2}）|第[一二三四五六七八九十]，)/.test(
      tail,
    );
  const isShort = tail.length <= 14 && !/[，、“”《》]/.test(tail) && !isFarewell(tail);
  if (!(isMarked && tail.length <= LONGEST_HEADING) && !isShort) return [source];
  return [sliceSource(source, 0, last + 1), trimSource(sliceSource(source, last + 1))];
}

/** Two headings on one line (“一、强化认识，做到“四个到位”思想认识到位”): split behind the quotation that the first ends in. */
export function splitTrailingHeading(source: SourceText): SourceText[] {
  const { text } = source;
  const close = text.lastIndexOf('”');
  const tail = text.slice(close + 1);
  const quoted = text.slice(text.lastIndexOf('“') + 1, close);
  // The second heading takes up the quoted words: “四个到位” … 到位.
  const takesUp = quoted.length >= 3 && tail.length >= 4 && tail.endsWith(quoted.slice(-2));
  if (close === -1 || !takesUp) return [source];
  return [sliceSource(source, 0, close + 1), sliceSource(source, close + 1)];
}
