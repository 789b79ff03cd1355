import { matchesOf } from '../sentence/matches';
import { cutsWord } from '../sentence/words';
import { findSetPhrases } from './set-phrases';

/** Something in a text that belongs to one place, firm, person, day or figure, and the slot that is to stand for it. */
export interface Identity {
  start: number;
  end: number;
  slot: '地区' | '单位' | '姓名' | '时间' | '数额' | '文件' | '时期' | '会议';
}

/*
 * What names a place, a firm or a person is recognised by its tail (县, 集团, 同志) and by the words before it: a name begins where a
 * clause or a word begins, and generic words that end alike (城市, 各县, 分公司) are left out. Names learnt from a full form
 * (铁西区) are then found without their tail as well. Ancients and the world's classics keep their names: they come
 * with no office.
 */

/** Finds names in a text; `learnt` are short forms of names that the whole file has shown (see `learnNames`). */
export function identify(text: string, learnt: readonly string[] = []): Identity[] {
  const found: Identity[] = [];
  for (const [slot, rule, needs] of RULES)
    if (!needs || needs.test(text))
      for (const hit of matchesOf(text, rule))
        found.push({ start: hit.index, end: hit.index + hit[0].length, slot });
  for (const name of learnt)
    for (let at = text.indexOf(name); at !== -1; at = text.indexOf(name, at + 1))
      found.push({ start: at, end: at + name.length, slot: '单位' });
  return found.length === 0 ? found : withoutOverlap(withEvidence(text, found));
}

/** Names that begin and end where words do, and stand in no set phrase. */
function withEvidence(text: string, found: readonly Identity[]): Identity[] {
  const phrases = findSetPhrases(text);
  return found.filter(
    ({ start, end, slot }) =>
      !phrases.some(
        (phrase) =>
          phrase.start < end && phrase.end > start && !(start < phrase.start && phrase.end < end),
      ) &&
      (slot === '文件' || slot === '数额' || isDay(text, end) || !cutsWord(text, start, end)),
  );
}

/** Whether a name ends in a day of the month, which the dictionary joins to what follows (4月20日前). */
function isDay(text: string, end: number): boolean {
  return /[\d一二三四五六七八九十]日$/.test(text.slice(end - 2, end));
}

/** Whether two to four characters are built like a person's name: a frequent surname and a given name. */
export function isPersonName(words: string): boolean {
  return PERSON.test(words);
}

/** The short forms of the places and firms that a file names in full. */
export function learnNames(text: string): string[] {
  const names = new Map<string, number>();
  for (const rule of [FIRM, PLACE])
    for (const hit of matchesOf(text, rule)) {
      const name = hit[1] ?? '';
      if (!GENERIC.test(name)) names.set(name, (names.get(name) ?? 0) + 1);
    }
  // Once may be chance (联系县五大办); who is at home in a speech is named again.
  const known = [...names].filter(([, count]) => count > 1);
  return known
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_LEARNT)
    .map(([name]) => name);
}

/** Each paragraph is searched for all of them. */
const MOST_LEARNT = 200;

const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾';
const CITIES =
  '广州|深圳|杭州|南京|苏州|无锡|宁波|温州|武汉|成都|西安|长沙|郑州|济南|青岛|大连|沈阳|长春|哈尔滨|合肥|福州|厦门|南昌|昆明|贵阳|南宁|海口|太原|石家庄|兰州|西宁|银川|乌鲁木齐|呼和浩特|拉萨|珠海|东莞|佛山|烟台|唐山|徐州|常州|绍兴|嘉兴|洛阳|巴中|玉溪';
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石金韦贾夏付方邹熊孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱覃武戴莫孔白栗习温';
const PERSON = new RegExp(`^[${SURNAMES}][\\u4e00-\\u9fff]{1,2}$`);
const OFFICES =
  '总书记|书记|主席|总理|省长|市长|县长|区长|镇长|乡长|部长|厅长|局长|处长|科长|主任|院长|校长|董事长|总经理|经理|总裁|同志|先生|女士|教授|老师|将军|委员|常委|秘书长';
const LEADERS =
  '习近平|习总书记|胡锦涛|江泽民|李克强|温家宝|朱镕基|李强|邓小平|毛泽东|毛主席|刘少奇|周恩来|胡耀邦|赵乐际|王沪宁|蔡奇|丁薛祥|李希|韩正|汪洋';
const GENERIC =
  /^[各本该全我两几多某这那分子总母企下上有对与和及或为由在从到把被让使向以]|[各的等个家与和及或]$|单位|部门|直属|有限|办公|全体|党委|政府/;
/** Words that stand in front of a name and are no part of it. */
const OPENERS =
  '按照|根据|依照|遵照|围绕|结合|对照|立足|通过|经过|随着|关于|由于|作为|成为|针对|依托|来自|来到|走进|加入|进入|考入|代表|感谢|欢迎|祝愿|举行|举办|召开|参加|参观|出席|主持|领导|宣布';
const HEAD = `(?<=^|[^\\u4e00-\\u9fff]|[在对与和及向由为从到是以据让使把给同着请]|${OPENERS})`;

/** What is done to a firm is no part of its name. */
const ACTS =
  '树立|维护|推动|推进|促进|加强|支持|服务|建设|打造|提升|提高|关心|热爱|做[好大强]|塑造|展示|积极|成立|组建|配合';
const FIRM = new RegExp(
  `${HEAD}((?![在对与和及向由为从到是以据让使把给同着随请这那此其你您他她它些]|${ACTS})(?:(?!${OPENERS})[\\u4e00-\\u9fff]){2,6}?)(?:集团(?:公司)?|股份(?:有限)?公司|有限(?:责任)?公司|公司|银行|医院|学院|大学)`,
  'g',
);
// What follows is looked at first: it is seldom there, and costs less than what may stand before.
const PLACE = new RegExp(
  `(?=..[省市县区州镇乡])${HEAD}((?![各本该全我两几多某这那个城社山地辖校与和及对在向从由把被让为以给同])[\\u4e00-\\u9fff](?![社校山地城景园片辖牧林矿灾郊小专特战老新与和及等外内请])[\\u4e00-\\u9fff])[省市县区州镇乡](?![区民府场政级委长容面内外际])`,
  'g',
);

/** A rule, and what a text must have for it to be worth trying. */
const RULES: ReadonlyArray<readonly [Identity['slot'], RegExp, RegExp?]> = [
  [
    '时间',
    /(?:[\d〇○零一二三四五六七八九十]{2,4}|[XxＸ×]{1,4})年(?:底|初|末|度|来)?(?:[\d一二三四五六七八九十XxＸ×]{1,3}月(?:份|底|初)?(?:[\d一二三四五六七八九十XxＸ×]{1,3}日)?)?|[\d一二三四五六七八九十]{1,3}月(?:份|底|初)|[\d一二三四五六七八九十]{1,2}月\d{1,2}日|[一二三四]季度|\d{4}(?=[级届]|学年)/g,
    /[年月季]|\d{4}/,
  ],
  [
    '数额',
    /[约近超]?\d[\d,.，]*\d*\s*(?:多|余)?\s*(?:[%％‰]|个百分点|[万亿千百]*(?:元|人次|人|户|吨|亩|公里|平方米|个|项|件|条|期|篇|次|名|家|场|份|分|点|小时|分钟|天)?)|百分之[一二三四五六七八九十百点]+/g,
    /\d|百分之/,
  ],
  [
    '时期',
    /[“"]?十[一二三四五]五[”"]?(?:规划|时期)?|奥运会?|非典|新冠(?:肺炎)?/g,
    /十[一二三四五]|奥运|非典|新冠/,
  ],
  [
    '会议',
    /(?:党的)?(?:十[一二三四五六七八九]|二十)届[一二三四五六七]中全会|党的(?:十[一二三四五六七八九]|二十)大|(?:十[一二三四五六七八九]|二十)大(?=精神|以来|报告)|第[一二三四五六七八九十XxＸ]+次(?:党)?代(?:表大)?会/g,
    /[大届会]/,
  ],
  [
    '姓名',
    new RegExp(
      `(?:${LEADERS})(?:${OFFICES})?|[XxＸ×某]+(?:${OFFICES})|(?=[${SURNAMES}])(?:${HEAD}|(?<=书记|主任|[省市县区局院校厅处科部镇乡村]长|经理|教师|代表))(?:[${SURNAMES}][\\u4e00-\\u9fff]{1,2}|[${SURNAMES}])(?:${OFFICES})`,
      'g',
    ),
    new RegExp(`${LEADERS}|${OFFICES}`),
  ],
  ['地区', new RegExp(`(?:${PROVINCES}|${CITIES})[省市]?`, 'g')],
  ['地区', PLACE, /[省市县区州镇乡]/],
  [
    '地区',
    /[我全本该](?:省|市|县|区|州|旗|镇|乡|村|街道|社区)(?![委域长级场民面])|[XxＸ×]+[省市县区乡镇村]/g,
  ],
  ['单位', FIRM, /集团|公司|银行|医院|学院|大学/],
  [
    '单位',
    /[我本该](?:校|院|厂|局|公司|集团|行|集团公司)(?![业列为])|[省市县区州镇乡](?:委|政府)(?:办公厅|办公室|办)?|[我本](?:办|处|科|委|厅|部)(?![法])|(?<!集)中办|国办|中央办公厅|国务院办公厅/g,
  ],
  ['单位', /(?<![A-Za-z])[XxＸ×]+(?![A-Za-z])/g],
  ['文件', /《[^》]{2,60}》/g],
];

function withoutOverlap(found: Identity[]): Identity[] {
  const out: Identity[] = [];
  for (const one of found.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const before = out.at(-1);
    if (!before || one.start >= before.end) out.push({ ...one });
    else before.end = Math.max(before.end, one.end);
  }
  return out;
}
