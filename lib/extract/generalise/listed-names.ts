import { matchesOf } from '../sentence/matches';
import type { LearntName } from '../sentence/passage';
import { isWord } from '../sentence/words';
import { numeralValue } from '@/lib/pattern/numerals';
import { HEAD, SURNAMES } from './name-rules';

/*
 * Roads, estates and villages, firms by their short names and people without an office have no tail that only names have: 致富路 and
 * 解放路, 示范村 and 柳溪村 are built alike. What stands around them shows that they are names: others of their kind beside them
 * (解放路、人民桥), what is done to a road alone (兴隆路改造), the count behind a list that is its own length (甲、乙两家机构), or who
 * they are (张桂兰、马德福等老同志). What a road of the mind or any village of a kind is called is left out.
 */

/** The places, firms and people that a file names in lists, or that its words show to be names. */
export function learnListed(text: string): LearntName[] {
  const found = new Map<string, LearntName>();
  for (const [slot, quick, rule, isName] of RULES) {
    if (!quick.test(text)) continue;
    for (const hit of matchesOf(text, rule)) {
      const names = (hit[1] ?? '').split(JOINS).filter((name) => name !== '');
      if (!isName(names, hit[2] ?? '', hit)) continue;
      for (const name of names) found.set(name, { name, slot, isWord: isWord(name) });
    }
  }
  return [...found.values()].slice(0, MOST);
}

/** Each paragraph is searched for all of them. */
const MOST = 60;

const JOINS = /[、和与及](?![平谐睦])/;

/** What is called after what it is for, or is one of a kind: no name. */
const OF_KIND =
  '老旧|背街|示范|达标|先进|后进|薄弱|贫困|脱贫|小康|富裕|文明|美丽|和美|宜居|生态|文化|法治|无讼|专业|亿元|百强|明星|中心|重点|边远|偏远|行政|自然|空心|空壳|软弱|集体|人才|青年|主题|带状|街头|人行|智能|温馨|温暖|城中|城郊|帮扶|包联|联系|试点|样板|特色|产业|致富|增收|共富|强村|富民|惠民|便民|民生|民心|连心|同心|爱心|暖心|放心|安心|初心|党群|干群|友谊|情感|沟通|合作|科技|数字|信息|幸福|平安|智慧|和谐|健康|绿色|清廉|低碳|零碳|未来|完整|国际|城市|农村|乡村|城镇|社区|口袋|湿地|森林|体育|休闲|市民|商业|步行|美食|历史|主干|次干|断头|高速|高架|康庄|光明|阳光|振兴|复兴|强国|发展|创业|创新|改革|成功|成长|奋斗|奋进|赶考|人生|回家|上学|求学|旅游|资源|廉政|清风|党建|希望|丝绸|长征|居民|职工|友邻|邻里|精神|美好|共同|共有|网络|大中|中小|大型|小型|病险|郊野|通村|通户|入户|进村|机耕|田间|串户|生活|住宅|安置|封闭|开放|无物业|移民|儿童|植物|动物|跨[江河海]|立交|人行|过街|慢行|健身|生产|泥巴|石子|水泥|沥青|柏油|砂石|小[渔山]|什么|怎样';
const TAIL =
  '(?:新村|小区|社区|花园|家园|广场|公园|大道|大桥|水库|码头|[^出思门新老正弯险活绝一铁公马道网线套生后前退岔的上条之来去归好么]路|[^出思门新老正弯险活绝一铁公马道网线套生后前退岔的上条之来去归好么]街|[^天危立浮便高小的座之好]桥|[^的个山全]苑|[^的心手家嘴眼口夜]里|[^的个农乡城全之]村)';
const PLACE = `(?![各每全该本我他她一两几多某这那新老])(?:(?!${OF_KIND})[\\u4e00-\\u9fff](?<![的是有在把要不了让使建修做到进])){1,3}?(?!${OF_KIND})${TAIL}`;
const PERSON = `[${SURNAMES}][\\u4e00-\\u9fff]{1,2}`;
const FIRM = '(?!引[进入来]|招[引商]|培[育植]|扶持|支持|依托|包括|等)[\\u4e00-\\u9fff]{3,6}?';

/** Whether a name may be a figure of speech: what one walks on and lives in. */
function isFigure(name: string): boolean {
  return /[路桥街园道里]$/.test(name);
}

/** Whether a match begins and ends where its clause does. */
function isClause({ index, input, 0: words }: RegExpExecArray): boolean {
  return !HAN.test(input.charAt(index - 1)) && !HAN.test(input.charAt(index + words.length));
}

const HAN = /[\u4e00-\u9fff]/;

/** A branch of business, or a kind of firm. */
const BRANCH =
  /(?:产业|行业|装备|制造|能源|材料|医药|农业|旅游|食品|物流|信息|电子|服务|加工|种植|养殖|合作社|农场|大户|单位|部门|企业|机构|学校)$/;

/** A quick look for the first name, before what stands in front of it is looked at. */
const AHEAD = '(?=[\\u4e00-\\u9fff]{2,5}[村区园场道桥库头路街苑里])';

/** What a list of names stands behind, besides what any name does. */
const BEFORE = `(?:${HEAD}|(?<=[县区镇乡]|观摩了?|调研了?|考察了?|走访了?|查看了?|引[进入来]了?|招引了?|涉及|包括|负责|尤其是|特别是|其中|了))`;

/** A slot, what a text must have for the rule, the names in its first group and what counts or calls them in its second, and a second look at them. */
type ListRule = readonly [
  LearntName['slot'],
  RegExp,
  RegExp,
  (names: readonly string[], behind: string, hit: RegExpExecArray) => boolean,
];

const RULES: readonly ListRule[] = [
  [
    '地点',
    /[村区园道桥库头路街苑里场]、/,
    new RegExp(`${AHEAD}${BEFORE}(${PLACE}(?:[、和与及]${PLACE})+)(?![\\u4e00-\\u9fff]*”)`, 'g'),
    // 口袋里、脑子里 is where something is; 铺好路、架好桥 alone is what is done.
    (names, _, hit) =>
      names.some((name) => !name.endsWith('里')) && !(names.some(isFigure) && isClause(hit)),
  ],
  [
    '地点',
    /[村区园道桥路街苑](?:改造|拓宽|扩建|通车|沿线|路段|片区|地块|雨污|管网|征收|拆迁)/,
    new RegExp(
      `${AHEAD}${BEFORE}(${PLACE})(?=(?:改造|拓宽|扩建|通车|沿线|路段|片区|地块|雨污|管网|征收|拆迁))`,
      'g',
    ),
    () => true,
  ],
  [
    '单位',
    /[两三四五六]家|等[^，。]{0,6}龙头/,
    new RegExp(
      `(?=[\\u4e00-\\u9fff]{3,6}、)${BEFORE}(${FIRM}(?:、${FIRM})+)(?:([两三四五六])家|等(?:一批|\\d+家|[两三四五六七八九十]+家)?(?:行业)?龙头(?!产业|行业|地位|作用))`,
      'g',
    ),
    (names, count) =>
      !names.some((name) => BRANCH.test(name)) &&
      (count === '' || numeralValue(count.replace('两', '二')) === names.length),
  ],
  [
    '姓名',
    /、[\u4e00-\u9fff]{2,3}等/,
    new RegExp(
      `(?=${PERSON}、)${BEFORE}(${PERSON}(?:、${PERSON})+)(?=等(?:一[批大]+)?(?:[老好新]|青年|优秀|先进|基层|一线|退休)?(?:同志|党员|干部|教师|医生|护士|工人|职工|典型|模范|劳模|英模|烈士|专家))`,
      'g',
    ),
    (names) => !names.some(isWord),
  ],
];
