import { numeral } from '@/lib/pattern/numerals';
import { nameOfValue } from './name-of-value';

/*
 * A slot is named after what its neighbours say it holds: what stands before 意识 is a 意识, what 为 serves is a 对象. Where they say
 * nothing, it is named after its values: their head noun, what their verb or their build makes of them. Where nothing shows it, 事项.
 * Names are made unique with 二, 三 …; slots with the same values in the same order are one slot and share the name.
 */

/** Gives slots of one pattern their names. */
export class SlotNamer {
  private readonly known = new Map<string, string>();
  private readonly taken = new Set<string>();

  /** The name of the slot between `before` and `after` that holds `values`. */
  name(before: string, after: string, values: readonly string[]): string {
    const key = values.join('\u0001');
    const known = this.known.get(key);
    if (known !== undefined && values.length > 1) return known;
    const stem = stemOf(before, after) ?? nameOfValues(values) ?? '事项';
    let name = stem;
    for (let number = 2; this.taken.has(name); number += 1) name = stem + numeral(number);
    this.taken.add(name);
    this.known.set(key, name);
    return name;
  }
}

function stemOf(before: string, after: string): string | undefined {
  for (const [name, left, right] of RULES)
    if ((!left || left.test(before)) && (!right || right.test(after))) return name;
  return undefined;
}

/** What most of the values are called. */
function nameOfValues(values: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const value of values) {
    const name = nameOfValue(value);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const [most] = [...counts].toSorted((a, b) => b[1] - a[1]);
  return most && 2 * most[1] >= values.length ? most[0] : undefined;
}

const RULES: ReadonlyArray<readonly [string, RegExp | undefined, RegExp | undefined]> = [
  ['旧做法', /从$|由$/, /^(?:向|转|到|变)/],
  ['新做法', /(?:向|转向|转为|转变为)$/, /转变|迈进|跨越|^$/],
  ['误解', /不是$/, /^，?(?:而|更)/],
  ['正解', /而是$/, undefined],
  ['提法', /“$/, /^”/],
  ['意识', undefined, /^意识/],
  ['能力', undefined, /^能力/],
  ['精神', undefined, /^”?精神/],
  ['作用', undefined, /^作用/],
  ['制度', undefined, /^制度/],
  ['问题', /解决$/, undefined],
  ['问题', undefined, /^(?:的)?问题/],
  ['方面', /在$|^$/, /^(?:方面|上|中)/],
  ['对象', /(?:(?<![作成视称认])为|使|让|对|与|同|对待|向)$/, undefined],
  ['领域', undefined, /^工作/],
  ['时机', undefined, /^时(?![间候期代效刻限长])/],
  ['特性', undefined, /^性/],
  ['方面', undefined, /^到位/],
  ['影响', /影响$/, undefined],
  ['身份', undefined, /^者/],
  ['能力', /提高$/, /^和/],
  ['事项', undefined, /^(?:要|必须|应当?)/],
  ['要求', /(?:要|必须|应当?|做到|务必)$/, undefined],
  ['条件', /(?:只有|只要|如果|没有)$/, undefined],
  ['结果', /(?:才|才能|就|就会|才会|使得)$/, undefined],
  ['事物', /把$/, undefined],
  ['定位', /(?:作为|视为|称为|当作|看作|当成|看成|成为|是)(?:一种|一个|第一)?$/, undefined],
  ['做法', /(?:通过|靠|以|用)$/, undefined],
  ['目标', /(?:为了|实现|达到|推动|促进)$/, undefined],
  ['状态', /(?:更加|越来越|最|更|太|不够)$/, undefined],
  ['中心', /(?:围绕|聚焦|紧扣|瞄准|立足)$/, undefined],
  ['原则', /(?:坚持|遵循|秉持)$/, undefined],
  ['方向', undefined, /^导向/],
  ['禁忌', /(?:不|不得|不能|决不|绝不|杜绝|克服|防止)$/, undefined],
];
