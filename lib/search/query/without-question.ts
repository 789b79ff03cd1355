/** What people ask around the words that they look for: 感谢领导怎么说, 怎么写请假条. It stands at either end, longest first. */
const VERBS = '(?:写|说|讲|表达|表述|表示|措辞|开头|结尾|用|回复|回|答复|称呼)';
const ASKED = `(?:怎么|怎样|如何|咋|该怎么|应该怎么|要怎么)${VERBS}`;
const WHAT =
  '(?:该|应该|要|可以|能)?(?:说|写|讲|用)(?:点|些)?(?:什么|啥|哪些)(?:话|词|句子)?(?:好)?';
const SOME = '(?:有没有|有哪些|有什么|找一下|找个|求|给个|来个|来一段)(?:关于)?';
// The last word of a question that is still being typed is not there yet.
const AT_END = new RegExp(`(?:${ASKED}(?:好|才好)?|${WHAT}|有哪些|怎么|怎样|如何|咋)$`, 'u');
const MARKS = /[吗呢啊呀?？。!！\s]+$/u;
const AT_START = new RegExp(`^(?:${ASKED}|${SOME})`, 'u');
/** What a noun of speaking adds: 关于落实的句子. */
const OF_WORDS = /(?:的|时的|用的)(?:话|话术|句子|说法|表述|句式|范文|模板|写法|套话)$/u;
/** What is left where the time of speaking was named: 散会前 is said when 散会. */
const WHEN = /(?:的?时候|之前|之后|以前|以后|前|后|时)$/u;

/** Returns the words that a question is about (散会 of 散会前说什么), null where nothing is asked, or nothing is left. */
export function withoutQuestion(typed: string): string | null {
  const bare = typed.trim().replace(MARKS, '');
  const told = bare.replace(AT_END, '').replace(AT_START, '').replace(OF_WORDS, '').trim();
  if (told === bare) return null;
  const timeless = told.replace(WHEN, '').trim();
  const words = Array.from(timeless).length > 1 ? timeless : told;
  return Array.from(words).length > 1 ? words : null;
}
