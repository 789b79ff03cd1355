import type { EntryFunction } from '@/lib/entry';

/** Where in its speech a passage stands, from 0 (its first words) to 1 (its last). */
export type Place = number;

/*
 * Every function has words that speak for it; the strongest wins, the earlier in the list on a tie. Place counts where the
 * function is one of place: an opening stands in the first sixth, a peroration in the last tenth. 要 alone says little, since
 * every second sentence of a speech has it.
 */

/** What a text does in its speech; `heading` are the headings above it, which say what their sections are for. In a report (述职, 总结) an act was done and is no demand. */
export function findFunction(
  text: string,
  place: Place,
  heading: readonly string[] = [],
  isReport = false,
): EntryFunction {
  let best: EntryFunction = '提出要求';
  let most = 0.9;
  for (const [name, weigh] of CUES) {
    const weight = weigh(text, place) + fromAbove(name, text, heading);
    if (weight > most) {
      most = weight;
      best = name;
    }
  }
  return isReport && best === '提出要求' && !asks(text) ? '方法举措' : best;
}

/** What a section's heading adds to a function. */
function fromAbove(name: EntryFunction, text: string, heading: readonly string[]): number {
  const rule = SECTIONS.find(([own]) => own === name);
  if (!rule || heading.length === 0 || !heading.some((words) => rule[1].test(words))) return 0;
  return name !== '方法举措' && asks(text) ? 0 : rule[2];
}

const SECTIONS: ReadonlyArray<readonly [EntryFunction, RegExp, number]> = [
  [
    '指出问题',
    /(?:存在|主要|面临)的?[^。]{0,8}(?:问题|不足|困难|差距|短板)|^.{0,4}(?:问题|不足|困难|差距)(?:和|与|及|$)/,
    1.2,
  ],
  [
    '肯定成绩',
    /(?:工作)?回顾|(?:取得|主要)的?(?:成绩|成效|成果|做法)|基本情况|工作(?:开展)?情况|履职(?:情况|尽责)/,
    1.1,
  ],
  [
    '方法举措',
    /(?:工作)?(?:安排|打算|部署|计划|措施|举措)|(?:对策|意见)(?:和|与|及)?建议|建议$|(?:重点|主要)任务|(?:加强|推进)[^。]{0,8}自身建设/,
    1.05,
  ],
];

/** Whether a text demands something. */
function asks(text: string): boolean {
  return /要(?![求素点是因务])|必须|务必|应当|应该|不得|不能|不准|严禁|决不|绝不|请|希望/.test(
    text,
  );
}

/** Clauses of one length with a word of the classical language (学高为师，身正为范); what demands or begins with an act is of today. */
export function isVerse(text: string): boolean {
  const clauses = text.split(/[，；]/);
  const [first = ''] = clauses;
  return (
    clauses.length % 2 === 0 &&
    first.length >= 4 &&
    first.length <= 7 &&
    clauses.every((clause) => clause.length === first.length) &&
    /[之者其于而焉矣莫毋乎尔]|为[师范镜本]|无(?!论|不)|千|逆水|须/.test(text) &&
    !/[的了、“]/.test(text) &&
    !ACTS.test(text) &&
    !asks(text)
  );
}

/** Whether a text says how things are: it demands nothing and begins with no act. */
function isStatement(text: string): boolean {
  return DECLARES.test(text) && !asks(text) && !ACTS.test(text);
}

const DECLARES =
  /(?<!大)是(?!非|否|大)|(?<!学)会(?![议场务上前后同不])|往往|(?<![为以])有(?![条章序所原界规理意文力方了])|没有|永远|可能|从[^，]{2,8}来$|重于|重要|不等|关系|决定|才能|就能/;

/** Whether a text begins with what is to be done (健全长效机制). */
export function beginsWithAct(text: string): boolean {
  return ACTS.test(text);
}

/** Words that begin what is to be done. */
const ACTS =
  /^(?:切实|不断|认真|积极|主动|着力|全面|充分|坚定|严格|进一步|正确|努力|始终|自觉|深入|大力|扎实|持续|真正|坚决|真抓|狠抓|全力|千方百计|持之以恒|时刻|善于|敢于|勇于|甘于|带头|及时|合理|科学|统筹|集中)|^(?:加强|提高|提升|强化|增强|推进|推动|抓[好住紧实]?|搞好|做[好到]?|完善|健全|建立|落实|履行|把握|树立|培养|克服|坚[持守]|维护|服务|围绕|突出|改进|转变|创新|开展|学习(?!没|是|有)|掌握|了解|熟悉|遵[从循照守]|贯彻|执行|反映|解决|处理|协调|统筹|配合|着眼|重视|吃透|认识|规范|优化|保障|保证|确保|严[把防守肃明]|防止|杜绝|减少|完成|实现|形成|发挥|调动|支持|关心|关注|聚焦|紧盯|压实|细化|营造|弘扬|锤炼|守住|筑牢|夯实|打造|构建|加大|加快|深化|拓宽|激发|把|以|从|按|对|当好|甘当|力[戒求争]|少|多|既要|发扬|保持|树|立足|凡是?|能|不(?:该|搞|图|讲|比|超|上|提供)|做)/;

const CUES: ReadonlyArray<readonly [EntryFunction, (text: string, place: Place) => number]> = [
  ['称呼', (text) => (isAddress(text) ? 5 : 0)],
  ['落款', () => 0],
  [
    '引用典故',
    (text) =>
      (isVerse(text) ? 2 : 0) +
      2 *
        count(
          text,
          /^“[^”、]{6,}”(?:$|，)|^“[^”，]{3,}、[^”]{3,}”$|^(?:[\u4e00-\u9fff]{3,7}者?[，；])(?:(?:[\u4e00-\u9fff]{3,7}))?$(?<=[之其者也矣焉].{0,6})|古人(?:云|讲|说)|俗话说|常言道|常说|有句话(?:讲|说)|名言|诗(?:人|云)|曾(?:经)?(?:说|讲)过|所说|子曰|老话|古语/g,
        ),
  ],
  ['过渡衔接', (text) => (TRANSITION.test(text) ? 3.2 : 0)],
  [
    '开场',
    (text, place) =>
      place < 0.2
        ? 1.5 *
          count(
            text,
            /(?:很)?高兴(?:能|参加)|今天(?:我们)?(?:召开|在)|这次会议|会议的?(?:主要)?(?:任务|目的)|主要(?:是|有)[^，。]{0,6}(?:目的|任务)|感谢|刚才|大家好|欢迎|召开|以会代训/g,
          )
        : 0,
  ],
  [
    '号召结尾',
    (text, place) =>
      (place > 0.85 ? 0.8 : 0) *
      count(
        text,
        /同志们|让我们|希望(?:大家|各)|我(?:们)?(?:坚信|相信)|贡献|台阶|奋斗|新的?(?:更大|成绩|辉煌|篇章|水平|局面)|以更加|再接再厉|谢谢/g,
      ),
  ],
  [
    '肯定成绩',
    (text) =>
      1.3 *
        count(
          text,
          /取得了?|成绩|成效|成果|显著|明显(?:提高|提升|增强|改善)|付出了?|辛勤|得到(?:了)?(?:加强|提升|肯定)|发挥了|做了大量|任劳任怨|有力(?:地)?(?:保障|推动)|圆满完成了|可喜|诠释了?|展现了?|经受住了?|涌现出?|赢得了?|守住了|日[趋益]完善|新进展|值得(?:充分)?肯定|不断(?:完善|增强|优化)(?:，|$)|更[密足稳强实优好]了/g,
        ) -
      count(text, /要|必须|务必/g),
  ],
  [
    '指出问题',
    (text) =>
      1.2 *
        count(
          text,
          /不(?:足|够|强|高|到位|严|力|及时|适应|重视|清|实|深|透|精|准|平衡|健全|明确|规范|完善)|存在|缺乏|差距|薄弱|有的|个别|少数|困难|[迟漏误瞒]报|滞后|推诿|敷衍|疲于|低下|下滑|偏低|过于|问题(?!意识)|制约|太[长多差]|难以|甚至|拖延|谈不上|短板|欠账|参差不齐|[还仍](?:需|有待|不能)|偏[大低高快慢]|过[快慢多]|招不来|留不住|沉重|顽疾|很多人都认为|“?笔杆子”?难求|青黄不接/g,
        ) -
      1.1 *
        count(
          text,
          /要(?!求)|必须|务必|应当|不得|请(?!客|示)|解决|克服|杜绝|防止|从严|严肃|追究|问责|[依按][照规纪法]/g,
        ),
  ],
  [
    '分析形势',
    (text) =>
      1.3 *
        count(
          text,
          /形势|越来越|新常态|面临|挑战|机遇|更加(?:繁重|艰巨|复杂|严峻)|千头万绪|日益|随着|面广|工作量大|头绪多|环境|趋势|容易(?:成为|造成)|越是|困局|“?全天候”?/g,
        ) -
      0.8 * count(text, /要(?!求)|必须|务必/g),
  ],
  ['阐明意义', (text) => meaning(text)],
  [
    '表态承诺',
    (text) =>
      1.6 *
      count(
        text,
        /我(?:们)?(?:将|决心|保证|一定会)|请(?:大家|领导|组织)放心|决不辜负|不负|我(?:时刻|始终)/g,
      ),
  ],
  [
    '方法举措',
    (text) =>
      1.1 *
      count(
        text,
        /通过|采取|运用|搭建|整合|结合起来|积极探索|方式方法|抓住|建立(?:健全)?|制定|实行|定期|分解|依托|借助|围绕|吃透|科学选材|固化|加以|超前|提早谋划|轻重缓急|统筹兼顾|弹钢琴|挤时间|预案|事前|事后|(?:能|可)以?[^，。]{2,10}的应|跟踪|暗访|抽查|分工|集思广益|忙而不乱|合拍|去粗取精|先[^，。]{2,8}后|在[^，。]{2,10}(?:基础上|下功夫)/g,
      ),
  ],
  [
    '提出要求',
    (text) =>
      0.95 +
      0.35 *
        count(
          text,
          /要(?!求|素|点)|必须|务必|应当|切实|做到|坚持|努力|不能|决不|绝不|严格|始终|确保|树立|增强|提高|克服|杜绝|善于|敢于|牢记|当好/g,
        ),
  ],
];

/** Words that only name the people who are spoken to. */
function isAddress(text: string): boolean {
  if (!/^(?:尊敬的|敬爱的|亲爱的|各位|同志们)/.test(text)) return false;
  return text
    .split(/[，、]/)
    .every(
      (words) =>
        words.length <= 16 &&
        (words.startsWith('各位') ||
          /(?:们|领导|代表|委员|来宾|嘉宾|同志|同事|同仁|朋友)$/.test(words)),
    );
}

const TRANSITION =
  /(?:下面|接下来|在这里|这里|借(?:此|这个)机会|在此)[^。]{0,24}(?:讲|谈|说|强调|交流|汇报|意见|看法|几句|问题|共勉)|(?:我|主要)[^。]{0,8}(?:讲|谈|说|提)[^。]{0,8}(?:[一二三四五六七八九十几两]|以下)[^。]{0,3}(?:点|个|方面|句|条)|供(?:大家|同志们)?参考|^(?:现在|下面)|就[^。]{2,24}(?:作|做|讲|谈|向)[^。]{0,10}(?:汇报|发言|意见|看法)|不再多讲|批评指正/;

function count(text: string, rule: RegExp): number {
  return text.match(rule)?.length ?? 0;
}

/** A sentence that says what something is or does, and asks for nothing. */
function meaning(text: string): number {
  const says = count(
    text,
    /是[^，。；]{0,24}的(?:[^，。；]{0,4})(?:基础|前提|保证|保障|关键|纽带|桥梁|中枢|窗口|生命线|核心|内容|职能|渠道|部门|重要|根本|力量|动力|要求|体现|标准|需要|延伸|灵魂|要务|岗位|业务)|起着|无小事|既有[^。]{2,30}又有|(?:处在|处于)[^，。]{2,20}位置|往往是|影响到|意味着|关系(?:到|着)|直接(?:影响|决定|关系)|决定(?:着|了)|代表着?|重要(?:性|地位|意义|作用|工具|载体|渠道|途径|保障)|作用重要|关键(?:在|看|是)|离不开|没有[^，。]{1,12}(?:就没有|就搞不好|就不可能|是难以|很难|难以)|才(?:能|会)|不是[^，。]{1,20}而是|不等于|就是/g,
  );
  const demands = count(text, /要(?!求|素|点)|必须|务必|应当|不能|决不/g);
  const states = says === 0 && isStatement(text) ? 1 : 0;
  return (
    1.35 * says -
    0.5 * demands +
    states +
    (/^[^，。]{2,16}(?:是|处在|处于|就是)/.test(text) ? 0.9 : 0)
  );
}
