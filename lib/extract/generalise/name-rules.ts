import type { LearntName } from '../sentence/passage';
import { isWord } from '../sentence/words';

/** The slots that stand for names, and for what else belongs to one day or place. */
export type Slot = '地区' | '单位' | '姓名' | '时间' | '数额' | '文件' | '时期' | '会议';

const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|香港|澳门|台湾';
const CITIES =
  '广州|深圳|杭州|南京|苏州|无锡|宁波|温州|武汉|成都|西安|长沙|郑州|济南|青岛|大连|沈阳|长春|哈尔滨|合肥|福州|厦门|南昌|昆明|贵阳|南宁|海口|太原|石家庄|兰州|西宁|银川|乌鲁木齐|呼和浩特|拉萨|珠海|东莞|佛山|烟台|唐山|徐州|常州|绍兴|嘉兴|洛阳|巴中|玉溪';
/** The most frequent surnames. */
export const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾萧田董袁潘蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范廖石金韦贾夏付方邹熊孟秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱覃武戴莫孔白栗习温';
const NAME = `[${SURNAMES}高肖严汤康施][\\u4e00-\\u9fff]{1,2}?`;
/** A frequent surname and a given name. */
export const PERSON = new RegExp(`^[${SURNAMES}][\\u4e00-\\u9fff]{1,2}$`);
const OFFICES =
  '总书记|书记|主席|总理|省长|市长|县长|区长|镇长|乡长|部长|厅长|局长|处长|科长|主任|院长|校长|董事长|总经理|经理|总裁|同志|先生|女士|教授|老师|将军|委员|常委|秘书长';
const LEADERS =
  '习近平|习总书记|胡锦涛|江泽民|李克强|温家宝|朱镕基|李强|邓小平|毛泽东|毛主席|刘少奇|周恩来|胡耀邦|赵乐际|王沪宁|蔡奇|丁薛祥|李希|韩正|汪洋';
/** What a name of a place or a firm does not hold. */
export const GENERIC =
  /^[各本该全我两几多某这那分子总母企下上有对与和及或为由在从到把被让使向以]|[各的等个家与和及或是要在有会能将]$|单位|部门|直属|有限|办公|全体|党委|政府/;
/** Words that stand in front of a name and are no part of it. */
const OPENERS =
  '按照|根据|依照|遵照|围绕|结合|对照|立足|通过|经过|随着|关于|由于|作为|成为|针对|依托|来自|来到|走进|加入|进入|考入|代表|感谢|欢迎|祝愿|举行|举办|召开|参加|参观|出席|主持|领导|宣布|支持|推动|推进|促进|提升|提高|加强|加快|增强|强化|深化|改进|优化|开创|奉献|热爱|热心|关心|关注|关爱|守护|维护|保障|壮大|做强|做优|做大|做好|办好|建好|打造|塑造|树立|展示|引领|带动|带领|率领|助力|助推|感恩|回报|回到|离开|告别|走出|走访|考上|考取|投身|扎根|了解|慰问|依靠|借助|携手|协助|配合|邀请|委托|帮助|服务于|奋力|默默|一直|始终|持续|全力|大力|努力|不断|积极|共同|倾情|倾力|用心|衷心|成立|组建';
/** What a name stands behind: the head of its clause, a preposition, or a verb that is no part of it. */
export const HEAD = `(?<=^|[^\\u4e00-\\u9fff]|[在对与和及向由为从到是以据让使把给同着请]|${OPENERS})`;

const FIRM = new RegExp(
  `${HEAD}((?![在对与和及向由为从到是以据让使把给同着随请这那此其你您他她它些]|服务|建设)(?:(?!${OPENERS}|[是的了])[\\u4e00-\\u9fff]){2,6}?)(?:集团(?:(?:股份)?(?:有限)?(?:责任)?公司)?|股份(?:有限)?公司|有限(?:责任)?公司|公司|银行|医院|学院|大学)`,
  'g',
);
const PLACE_NAME = `(?!${OPENERS})(?![各本该全我两几多某这那个城社山地辖校与和及对在向从由把被让为以给同])[\\u4e00-\\u9fff](?![社校山地城景园片辖牧林矿灾郊小专特战老新与和及等外内请全各本该我每])[\\u4e00-\\u9fff]`;
// What follows is looked at first: it is seldom there, and costs less than what may stand before.
const PLACE = new RegExp(
  `(?=..[省市县区州镇乡])${HEAD}(${PLACE_NAME})[省市县区州镇乡](?![区民府场政级委长容面内外际城域])`,
  'g',
);
/** A place by the full name of its office (临州市人民政府). */
const SEAT = new RegExp(
  `(?:${HEAD}|(?<=中共))(${PLACE_NAME})[省市县区州镇乡](?:人民政府|人民法院|人民检察院|委(?!员)|人大|政协)`,
  'g',
);

/** An hour of a day (7月15日17时). */
const CLOCK = '(?:(?:上午|下午)?\\d{1,2}[时点](?:\\d{1,2}分|半)?)?';

/** What stands in front of the name of one who holds an office. */
const HOLDS_OFFICE = '书记|主任|[省市县区局院校厅处科部镇乡村队组所站行厂事]长|秘书长|经理|主席';
/** What a name that stands behind an office is followed by; elsewhere more of a word may follow (主任高度负责). */
const BEHIND_NAME =
  '$|[，。；、：！）]|[在作就到率讲说对同与和及等任]|代表|出席|参加|主持|部署|强调|指出|要求|介绍|通报|宣布|牵头|负责|予以|分别';

/** An office of a province, city or county by its short name (市住建局, 省自然资源厅, 县发改委); 大局 and 布局 are none. */
const BUREAU_NAME =
  '[省市县区州](?!委|政府|[直级内外域场民区容面里中各上下长分])(?:(?![的是要与及在把将对各等有能会了着])[\\u4e00-\\u9fff]){1,9}?(?:(?<![布格全大结开僵棋变破新])局(?![面部限势促长])|厅(?!长)|委(?![员托派屈任以曲]|会(?!同))(?:监委)?|(?:编|扶贫|信访|文明|外事|台|侨)办)';
// Its own words are looked at first: they are seldom there, and cost less than what may stand before.
const BUREAU = new RegExp(
  `(?=${BUREAU_NAME})(?:${HEAD}|(?<=[了报送商经被按]|会同|联合|听取|转发))${BUREAU_NAME}`,
  'g',
);

/** What a text must have for a name of a firm. */
const FIRM_TAIL = /集团|公司|银行|医院|学院|大学/;
const SEAT_TAIL = /人民政府|人民法院|人民检察院|委|人大|政协/;

/** The full forms that a file's names are learnt from, what a text must have for one, and whether one alone is evidence enough. */
export const LEARNT_FROM: ReadonlyArray<readonly [LearntName['slot'], RegExp, RegExp, boolean]> = [
  ['单位', FIRM, FIRM_TAIL, false],
  ['地区', PLACE, /[省市县区州镇乡]/, false],
  ['地区', SEAT, SEAT_TAIL, true],
];

/** Whether one or more names are no single word of the dictionary (任何同志, 方案宣读), but for leaders and for cities, whose names persons have as well (沈阳同志). */
function isPerson([words]: RegExpExecArray): boolean {
  const name = words.replace(OFFICE, '');
  return name.length < 2 || SURELY_NAMED.test(name) || !isWord(name);
}

const OFFICE = new RegExp(`(?:${OFFICES})$`);
const SURELY_NAMED = new RegExp(`、|^[XxＸ×某]|^(?:${LEADERS}|${CITIES})`);

/** A slot, what stands for it, what a text must have for the rule to be worth trying, and a second look at a match. */
type NameRule = readonly [Slot, RegExp, RegExp?, ((hit: RegExpExecArray) => boolean)?];

/** The rules for names, one after the other; what two of them find is one name. */
export const RULES: readonly NameRule[] = [
  [
    '时间',
    new RegExp(
      `(?:[\\d〇○零一二三四五六七八九十]{2,4}|[XxＸ×]{1,4})年(?:底|初|末|度|来)?(?:[\\d一二三四五六七八九十XxＸ×]{1,3}月(?:份|底|初)?(?:[\\d一二三四五六七八九十XxＸ×]{1,3}日${CLOCK})?)?|[\\d一二三四五六七八九十]{1,3}月(?:份|底|初)|[\\d一二三四五六七八九十]{1,2}月\\d{1,2}日${CLOCK}|每[月季年]\\d{1,2}[日号]|[一二三四]季度|\\d{4}(?=[级届]|学年)`,
      'g',
    ),
    /[年月季]|\d{4}/,
  ],
  [
    '数额',
    /(?<=第)\d+(?=[次届期号批轮])|[约近超]?\d[\d,.，]*\d*\s*(?:多|余)?\s*(?:[%％‰]|个百分点|[万亿千百]*(?:元|瓦时?|米|克|公斤|升|辆|台|套|座|批|处|人次|人|户|吨|亩|公里|平方米|个|项|件|条|期|篇|次|名|家|场|份|分|点|小时|分钟|天)?)|百分之[一二三四五六七八九十百点]+/g,
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
      `(?:${LEADERS})(?:${OFFICES})?|[XxＸ×某]+(?:${OFFICES})|(?=[${SURNAMES}高肖严汤康施])(?:${HEAD}|(?<=书记|主任|[省市县区局院校厅处科部镇乡村]长|经理|教师|代表))(?:(?:[${SURNAMES}][\\u4e00-\\u9fff]{1,2}|[${SURNAMES}高肖严汤康施])(?:${OFFICES})|[${SURNAMES}高肖严汤康施]总(?=[的作讲说指强在就为代和对与同给向提宣介致，。：、；！]|$))`,
      'g',
    ),
    new RegExp(`${LEADERS}|${OFFICES}|总`),
    isPerson,
  ],
  [
    '姓名',
    new RegExp(
      `(?=${NAME})(?:${HEAD}|(?<=[人员长师任]|书记))(?:${NAME}、)*${NAME}(?:同志|(?=等?(?:[一二两三四五六七八九十\\d]+[名位])?(?:同志|同学|委员|代表)|当选|担任|任[副组]|主持|上台|讲话|致辞|发言|宣读|作(?:准备|发言|报告|典型|交流|表态)))`,
      'g',
    ),
    /同志|同学|委员|代表|当选|担任|任[副组]|主持|上台|讲话|致辞|发言|宣读|作[准发报典交表]/,
    isPerson,
  ],
  [
    '姓名',
    new RegExp(`(?=${NAME})(?<=${HOLDS_OFFICE})${NAME}(?=${BEHIND_NAME})`, 'g'),
    // The last character of an office, and a surname.
    new RegExp(`[记任长理席][${SURNAMES}高肖严汤康施]`),
    isPerson,
  ],
  ['地区', new RegExp(`(?:${PROVINCES}|${CITIES})[省市]?(?!同志|先生|女士|同学)`, 'g')],
  ['地区', PLACE, /[省市县区州镇乡]/],
  [
    '地区',
    /[我全本该](?:省|市|县|区|州|旗|镇|乡|村|街道|社区)(?![委域长级场民面])|[XxＸ×]+[省市县区乡镇村]/g,
  ],
  [
    '单位',
    /中共[\u4e00-\u9fff]{2,4}?[省市县区州]委(?:办公厅|办公室|办|组织部|宣传部|统战部)?/g,
    /中共/,
  ],
  ['单位', FIRM, FIRM_TAIL],
  [
    '单位',
    /[我本该](?:校|院|厂|局|公司|集团|行|集团公司)(?![业列为])|[省市县区州镇乡](?:委|政府)(?:办公厅|办公室|办|组织部|宣传部|统战部|政法委|社会工作部|督查室|研究室|党校)?|[我本](?:办|处|科|委|厅|部)(?![法])|中央办公厅|国务院办公厅/g,
  ],
  // 事在格中办 is done there.
  [
    '单位',
    new RegExp(
      `(?:${HEAD}|(?<=国办|贯彻|落实|执行|学习|传达|收到|[被按经获受]))(?:中办|国办)(?![结理事好成完])`,
      'g',
    ),
    /中办|国办/,
  ],
  ['单位', BUREAU, /[局厅委办]/],
  ['单位', /(?<![A-Za-z])[XxＸ×]+(?![A-Za-z])/g],
  [
    '文件',
    // What is sung, shown or read aloud is no document.
    /(?<![唱奏诵]|欣赏|歌[曲舞剧]|舞[蹈剧]|播放|观看|电影|影片|小品|话剧|诗歌?|小说)《[^》]{2,60}(?<![歌曲颂舞])》/g,
  ],
];
