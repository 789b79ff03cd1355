import { numeral } from '@/lib/pattern/numerals';
import { nameOfValue } from './name-of-value';

/*
 * A slot is named after what its neighbours say it holds: what stands before 意识 is a 意识, what 为 serves is a 对象. Where they say
 * nothing, it is named after its values: their head noun, what their verb or their build makes of them; then after the pair of words it
 * stands in (虽然…, 但…). Where nothing shows it, 事项.
 * Names are made unique with 二, 三 …; slots with the same values in the same order are one slot and share the name.
 */

/** Gives slots of one pattern their names. */
export class SlotNamer {
  private readonly known = new Map<string, string>();
  private readonly taken = new Set<string>();
  /** What the slot before is called, without its number. */
  private last: string | undefined;

  /** The name of the slot between `before` and `after` that holds `values`. */
  name(before: string, after: string, values: readonly string[]): string {
    const key = values.length > 1 ? values.join('\u0001') : '';
    const known = key === '' ? undefined : this.known.get(key);
    if (known !== undefined) return known;
    const stem =
      (AND.test(before) && this.last !== '主题' ? this.last : undefined) ??
      stemOf(RULES, before, after, values) ??
      nameOfValues(values, TAKES_OBJECT.test(before)) ??
      stemOf(WEAK_RULES, before, after, values) ??
      formOf(values) ??
      '事项';
    this.last = stem;
    let name = stem;
    for (let number = 2; this.taken.has(name); number += 1) name = stem + numeral(number);
    this.taken.add(name);
    if (key !== '') this.known.set(key, name);
    return name;
  }
}

function stemOf(
  rules: readonly ContextRule[],
  before: string,
  after: string,
  values: readonly string[],
): string | undefined {
  for (const [name, left, right] of rules) {
    if ((left && !left.test(before)) || (right && !right.test(after))) continue;
    // 重视不足 says how things are, and forbids nothing.
    if (name === '禁忌' && values.every((value) => LACKS.test(value))) return '状态';
    return name;
  }
  return undefined;
}

const LACKS =
  /^(?:[足够严力强高深透实准快细全]|及时|规范|到位|健全|完善|明确|平衡|匹配|协调|顺畅|充分|精准|精炼|具体|扎实|深入|牢固|有力|彻底|全面|科学|合理|清晰)$/;

/** What most of the values are called. */
function nameOfValues(values: readonly string[], isObject: boolean): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) {
    const name = nameOfValue(value, isObject);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  if (!most) return undefined;
  // Of two values, one that is an act makes the other one as well; what one of them is a kind of says nothing of the other.
  const isEnough = OF_BUILD.has(most[0])
    ? 2 * most[1] >= values.length
    : 2 * most[1] > values.length;
  return isEnough ? most[0] : undefined;
}

const OF_BUILD: ReadonlySet<string> = new Set(['做法', '要求', '影响', '结果']);

/** What values have in common when it is no more than their form. */
function formOf(values: readonly string[]): string | undefined {
  if (values.every((value) => VERB.test(value))) return '动作';
  const isFour = values.length > 1 && values.every((value) => /^[\u4e00-\u9fff]{4}$/.test(value));
  return isFour ? '四字词' : undefined;
}

/** Between two slots that hold things of one kind. */
const AND = /^[和与及、]$/;

/** Words before a blank that a noun must follow. */
const TAKES_OBJECT = /(?:提高|提升|增强|发挥|培养|具备|优化|改进|加强|强化|增进|的)好?$/;

/** Verbs of one character. */
const VERB = /^[想站冲干走耐顶守管惑动迷拿去喝交说讲抓看听问学做办用欲毁进]$/;

/** What stands before and behind a blank, and what its name then is: the first that holds. */
type ContextRule = readonly [string, RegExp | undefined, RegExp | undefined];

const RULES: readonly ContextRule[] = [
  ['旧做法', /从$|由$/, /^(?:向|转|变)|^到.*(?:转变|转型|跨越|迈进|提升)/],
  ['新做法', /(?:向|转向|转为|转变为)$/, /转变|迈进|跨越/],
  ['新做法', /^向$|(?:转向|转为|转变为)$/, /^$/],
  ['起点', /从$/, /^到/],
  ['终点', /^到$/, undefined],
  ['误解', /不是$/, /^，?(?:而|更)/],
  ['正解', /而是$/, undefined],
  ['提法', /“$/, /^”/],
  ['意识', undefined, /^意识/],
  ['能力', undefined, /^能力/],
  ['精神', undefined, /^”?精神/],
  ['作用', undefined, /^作用/],
  ['制度', undefined, /^制度/],
  ['责任', undefined, /^责任/],
  ['规矩', undefined, /^规矩/],
  ['心理', undefined, /^心理/],
  ['感受', undefined, /^感(?![到受谢])/],
  ['问题', /解决$/, undefined],
  ['问题', undefined, /^(?:的)?问题/],
  ['原因', undefined, /^的(?:结果|产物)/],
  ['品质', undefined, /^的人/],
  ['方面', /在$|^$/, /^(?:方面|上|中)/],
  ['方面', undefined, /^(?:越来越|更加|日益|比较|不够)/],
  ['定位', /的(?:重要|根本|坚实|有力|关键)$/, undefined],
  ['目标', undefined, /^的(?:重要|根本|坚实|有力|关键)/],
  ['对象', /(?:(?<![作成视称认])为|使|让|(?<!应)对|对待|向|管好|服务好)$/, undefined],
  ['领域', undefined, /^工作/],
  ['时机', undefined, /^时(?![间候期代效刻限长])/],
  ['特性', undefined, /^性/],
  ['方面', undefined, /^到位/],
  ['对象', /影响到?$/, undefined],
  ['身份', undefined, /^者/],
  ['方面', /提高$/, /^和/],
  ['环节', undefined, /^(?:时间|环节|手续|流程)/],
  ['职务', undefined, /^负责(?:同志|人)/],
  ['做法', undefined, /^的做法/],
  ['基础', undefined, /^是(?:基础|前提)/],
  ['关键', undefined, /^(?:才)?是(?:关键|根本|保证)/],
  ['关键', /关键(?:在于?|看|是)$/, undefined],
  ['让步', /虽然$/, undefined],
  ['转折', /(?:^|，)但是?$/, undefined],
  ['概念', /所谓$/, undefined],
  ['含义', /，(?:就是指?|是指)$/, undefined],
  ['条件', undefined, /^(?:[^，]{2,6})?的，?(?:就要|要|应当)/],
  ['动作', undefined, /^得[住了起]/],
  ['考验', /得住$/, undefined],
  ['情况', /^(?:企业|群众|基层|客户|项目|职工|学生|患者)$/, /^，/],
  ['主体', undefined, /^要负|^有所/],
  ['动作', undefined, /^不得(?:半点|一点|丝毫)|^(?:出|起)来(?:$|[，、])/],
  ['事项', undefined, /^(?:要|必须|应当?)/],
  ['条件', /(?:只有|只要|如果|凡是?)$/, /^(?![到过])/],
  // 没有动摇 alone says how things are; with its consequence behind, it is a condition.
  ['条件', /(?<!就|决不能)没有$/, /^[^，]{0,4}，?(?:就|便|则|没有|哪|何|怎|很难|难以|是难)/],
  ['情况', /越是$/, undefined],
  ['情况', /(?:^|[，、])(?:对)?不$/, /^的/],
  [
    '禁忌',
    /(?:决不|不|禁止|杜绝)(?:允许|得|能|准)$|(?:不|杜绝|克服|防止|严禁)$|不得[^，]{0,4}$/,
    undefined,
  ],
  ['形势', /(?:随着|主动适应|面对)$/, undefined],
  ['要求', /(?:(?<![重主需首只])要|必须|(?<![适相响反供])应当?|做到|务必)$/, undefined],
  ['结果', /(?:才|才能|就|就会|才会|使得|就没有|就不可能)$/, undefined],
  ['事物', /把$/, undefined],
  ['定位', /(?:作为|视为|称为|当作|看作|当成|看成|成为|是)(?:一种|一个|第一)?$/, undefined],
  ['做法', /(?:通过|靠|以|用)$/, undefined],
  ['目标', /(?:为了|实现|达到|推动|促进)$/, undefined],
  ['状态', /(?:更加|越来越|最|(?<!，)更|太|不够|比较|日益)$/, undefined],
  ['中心', /(?:围绕|聚焦|紧扣|瞄准|立足)$/, undefined],
  ['原则', /(?:坚持|遵循|秉持)$/, undefined],
  ['方向', undefined, /^导向/],
];

/** What only the pair of words around a blank shows, where its own words show nothing. */
const WEAK_RULES: readonly ContextRule[] = [
  ['情况', /(?:无论|不管)$/, undefined],
  ['状态', /(?<!就|决不能)没有$/, /^$|^[，、；]/],
  ['一层', /不仅$/, undefined],
  ['进一层', /，(?:而且|还|更|也)$/, undefined],
  ['情况', undefined, /^，关键/],
  ['特点', /(?:既|又|更|还)有$/, undefined],
  ['问题', /有的(?:同志|干部|单位|部门)?$/, undefined],
  ['工作', /(?:加强|抓好|做好|搞好|强化|推进|开展)$/, undefined],
  ['工作', /一手抓$/, undefined],
  ['立场', /站在$/, undefined],
  ['安排', /服从$/, undefined],
  ['领域', /涉及$/, undefined],
  ['变化', /发生$/, undefined],
  ['条件', undefined, /^[^，]{0,5}就会/],
  ['品质', /特别能$/, undefined],
  ['行为', /不该$/, undefined],
  ['方式', /能$/, /^办/],
  ['做法', /(?:^能|[^可不]能|早|亲自)$/, undefined],
  ['品质', /(?:(?<!不)要有|具有|具备)[^，]{0,2}$/, undefined],
  ['底线', /守住[^，]{0,3}$/, undefined],
  ['材料', /(?:罗列|堆砌|引用)(?:一些)?$/, undefined],
  ['对象', /(?:珍惜|热爱|尊重|关心|爱护|依靠)$/, undefined],
  ['场合', undefined, /^一个样/],
  ['范围', undefined, /^之外/],
  ['例外', /无$/, undefined],
  ['对象', /什么$/, undefined],
  ['动作', /所$/, undefined],
  ['地方', /在$/, undefined],
];
