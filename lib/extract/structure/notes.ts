/** The longest line in brackets that is a note, in characters; a longer one may be part of the speech. */
const LONGEST_NOTE_LINE = 30;

/** What a line in brackets is that belongs to a title: a state of the text (讨论稿) or its day (2024年1月5日). */
const OF_TITLE =
  /[稿版]$|^(?:试行|暂行|摘要|节选|草案|修订)|(?:19|20)\d\d|[二一][〇○零一二三四五六七八九]{3}年|\d月/;

/** What happens in a hall. */
const IN_HALL =
  /(?:鼓掌|掌声|奏(?:唱)?.{0,4}歌|[歌乐唱奏]毕|完毕|起立|就[座坐]|落座|[作做][^的]{0,6}(?:报告|讲话|发言|说明)|宣读.{0,12}|颁奖|合影|(?:大会|会议|仪式)(?:开始|结束)|休会|散会|退场|入场|默哀|举手)$/;

/**
 * Whether a paragraph is a note that stands alone in its brackets: a stage direction such as （热烈鼓掌） above the text as well, any
 * other short one within it. Numbers (（一）) and what belongs to a title (（讨论稿）) aren't.
 */
export function isNoteLine(text: string, inTitle: boolean): boolean {
  if (text.length > LONGEST_NOTE_LINE) return false;
  const inside = /^（([^（）]+)）[。！]?$|^[【[]([^【】[\]]+)[】\]]$/.exec(text);
  if (!inside) return false;
  const words = inside[1] ?? inside[2] ?? '';
  if (/^[一二三四五六七八九十\d]{1,3}$/.test(words) || OF_TITLE.test(words)) return false;
  // A title of a collection stands in 【】, as does a heading.
  return inside[1] === undefined
    ? !inTitle && IN_HALL.test(words)
    : !inTitle || IN_HALL.test(words);
}
