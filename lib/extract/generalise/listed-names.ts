import { matchesOf } from '../sentence/matches';
import type { LearntName } from '../sentence/passage';
import { isWord } from '../sentence/words';
import { numeralValue } from '@/lib/pattern/numerals';
import { HEAD, SURNAMES } from './name-rules';

/*
 * Firms by their short names and people without an office have no tail that only names have. What stands behind a list of them shows that they
 * are names: the count that is its own length (甲、乙两家机构), or who they are (张桂兰、马德福等老同志). Roads and villages are left as they
 * are: nothing tells 梨园村、桃花坞村 from 淘宝村、长寿村.
 */

/** The firms and people that a file names in lists. */
export function learnListed(text: string): LearntName[] {
  const found = new Map<string, LearntName>();
  for (const [slot, quick, rule, areNames] of RULES) {
    if (!quick.test(text)) continue;
    for (const [, list = '', count = ''] of matchesOf(text, rule)) {
      const names = list.split('、');
      if (!areNames(names, count)) continue;
      for (const name of names) found.set(name, { name, slot, isWord: isWord(name) });
    }
  }
  return [...found.values()].slice(0, MOST);
}

/** Each paragraph is searched for all of them. */
const MOST = 60;

const PERSON = `[${SURNAMES}][\\u4e00-\\u9fff]{1,2}`;
/** No part of a firm's name: what is done with firms. */
const DONE = '引[进入来]|招[引商]|培[育植]|扶持|支持|依托|包括|帮助|服务';
const FIRM = `(?![要把将对向为等])(?:(?!${DONE})[\\u4e00-\\u9fff]){3,6}?`;

/** A branch of business, or a kind of body: no name. */
const KIND =
  /(?:产业|行业|装备|制造|能源|材料|医药|农业|旅游|食品|物流|信息|电子|服务|加工|种植|养殖|合作社|农场|大户|单位|部门|企业|机构|学校|组织|[会局站店厂馆所院校社队委办场])$/;

/** What a list of names stands behind. */
const BEFORE = `(?:${HEAD}|(?<=引[进入来]了?|招引了?|涉及|包括|负责|尤其是|特别是|其中|了))`;

/** A slot, what a text must have for the rule, the names in its first group and their count in its second, and a second look at them. */
type ListRule = readonly [
  LearntName['slot'],
  RegExp,
  RegExp,
  (names: readonly string[], count: string) => boolean,
];

const RULES: readonly ListRule[] = [
  [
    '单位',
    /[两三四五六]家/,
    new RegExp(
      `(?=[\\u4e00-\\u9fff]{3,6}、)${BEFORE}(?<!、)(${FIRM}(?:、${FIRM})+)([两三四五六])家`,
      'g',
    ),
    (names, count) =>
      !names.some((name) => KIND.test(name)) &&
      numeralValue(count.replace('两', '二')) === names.length,
  ],
  [
    '姓名',
    /、[\u4e00-\u9fff]{2,3}等/,
    new RegExp(
      `(?=${PERSON}、)${BEFORE}(${PERSON}(?:、${PERSON})+)(?=等(?:一[批大]+)?(?:[老好新]|青年|优秀|先进|基层|一线|退休)?(?:同志|党员|干部|教师|医生|护士|工人|职工|典型|模范|劳模|英模|烈士|专家))`,
      'g',
    ),
    // 金点子、金钥匙: things of one kind.
    (names) => !names.some(isWord) && new Set(names.map((name) => name.charAt(0))).size > 1,
  ],
];
