import { isPersonName } from '../generalise/identify';
import { beginsWithAct } from '../labels/speech-acts';
import { shellLength } from '../sentence/trim-lead';
import { isVerbWithList } from '../sentence/noun-list';

/*
 * Whole sentences that nobody takes over: what only names a section or a document, whom a document goes to, who was there, what
 * leads up to the words that follow. They are recognised by their last words, which say what kind of thing they name.
 */

/** Whether words say nothing by themselves: a label, a list of recipients or people, a verb and the things it is done to. */
export function saysNothing(words: string): boolean {
  return (
    LABEL.test(words) ||
    LEADS_UP.test(words) ||
    isOfPeople(words) ||
    words.split('，').every(isVerbWithList)
  );
}

/** The heading of a section, or a title. */
const LABEL =
  /^(?:关于)?[^，。、；：]{2,12}(?:情况|回顾|安排|打算|事宜|议程|办法|细则|条例|规定|方案|纪要|努力方向|责任认定|防范措施|(?:直接|间接)原因|附则|总则)$|^关于[^，。；：]{2,20}$|^(?:目前)?(?:存在|主要|基本|总体|下一?步|今后)(?:的|工作)?[^，。；：]{0,6}(?:问题|不足|要求|建议|措施|任务|目标|原则|做法|成效|思路|工作)$|^第[一二三四五六七八九十]个?[^，。“是]{1,6}是“[^”，]{1,8}”$/;
const LEADS_UP = /^[^，。；：]{2,20}(?:体会到|认识到|感受到|看到|表现在|集中的是)$/;

/** Whether a paragraph only names the offices that a document goes to (清河县水利局：). */
export function isRecipientLine(paragraph: string): boolean {
  return /^[^：。，；]{2,}(?:，[^：。，；]{2,})*：$/.test(paragraph)
    ? paragraph
        .slice(0, -1)
        .split(/[，、]/)
        .every(isRecipient)
    : false;
}

/** Whether a paragraph is a line of the record and no sentence: who was there, where and when (出席：…, 地点：…), whom it is sent to, a chapter of rules. */
export function isRecordLine(paragraph: string): boolean {
  return (
    SENT_TO.test(paragraph) ||
    CHAPTER.test(paragraph) ||
    (RECORD.test(paragraph) && !/[。！？]/.test(paragraph))
  );
}

/** Whom a document is sent to, often with a full stop (分送：各有关单位。). */
const SENT_TO = /^(?:主送|抄送|抄报|分送|报送|发送|印送)(?:单位|机关|范围)?\s*[:：][^。]{2,}。?$/;
const CHAPTER = /^第[一二三四五六七八九十]{1,3}[章节][^，。；]{0,20}$/;
const RECORD =
  /^(?=[^:：])(?:出席|列席|缺席|请假|参会|参加|与会|主持|记录|整理|主送|抄送|签发|联系|会议)?(?:人员?|单位|领导|电话|时间|地点|日期|方式)?\s*[:：]/;

/** Names of offices (各区、县总工会，市直各单位) or of people, and nothing that they do. */
function isOfPeople(words: string): boolean {
  const items = words.split(/[，、]/);
  if (items.length < 2 || /[。；：]/.test(words)) return false;
  return items.every(isPersonName) || (items.every(isRecipient) && OFFICE.test(items.at(-1) ?? ''));
}

function isRecipient(item: string): boolean {
  return (
    /^(?:各(?!位)|[省市县区]直|直属|机关|驻|全[省市县区校院]|有关)[^是要有]{1,16}$/.test(item) ||
    OFFICE.test(item)
  );
}

const OFFICE =
  /^(?!各位|尊敬|亲爱)[^是要有]{0,16}(?:单位|部门|政府|办公室|法院|检察院|科室|处室|科|处|局|机构|工会|党委|党组|支部|街道|乡镇|乡|镇|区|县|企业|公司|学校|领导|同事|负责同志|负责人|成员)$/;

/** Whether words, from `start` to `end` in their line, name its section alone: an act in a word or two behind a number (4.健全长效机制), which is in the outline. */
export function isBareHeading(line: string, words: string, start: number, end: number): boolean {
  const isLine = start > 0 && shellLength(line) === start && end === line.length;
  return isLine && words.length < LEAST_HEADING && beginsWithAct(words);
}

/** In characters. */
const LEAST_HEADING = 7;

/** Whether words report what happened once to somebody, which no other speech can say. */
export function isAnecdote(words: string): boolean {
  return ANECDOTE.test(words.includes('昨天') ? words.replace(ANY_PAST, '') : words);
}

/** 昨天的教训就是今天的警钟: what answers to another day is any past. */
const ANY_PAST = /昨天的(?=[^。]*[今明]天的)/g;

const ANECDOTE =
  /上个?(?:月|周|星期|礼拜)(?!末)|前(?:些|几|两)天|(?:^|，)(?:那天|那一天|有(?:一|一回|一年|一次|一天)(?:次|天|年|回)?，)|昨[天晚]|(?:^|，)第[一二三四五]趟|碰见|遇[见到]了?一?[个位名]|[王李张刘陈杨赵黄周吴徐孙胡朱高林郭马罗梁宋郑谢韩唐冯董程曹袁邓许沈曾彭苏卢蒋蔡贾丁魏薛叶余潘杜夏钟汪田姜范石姚谭邹熊陆郝孔崔康毛邱秦]某(?![些种项年月时])/;
