/* What was cut where its other half stands: items of a list without the first, one of a pair of clauses. */

/** Items of a list whose first number is cut off (…，二是…). */
export function isPartOfList(words: string): boolean {
  return OTHER_ITEM.test(words) && !FIRST_ITEM.test(words);
}

/** Whether the last clause is the first of a pair whose second stands right behind (不是…|，而是…). */
export function isHalfOfPair(words: string, after: string): boolean {
  return after.startsWith('，') && SECOND.test(after) && FIRST.test(words);
}

const FIRST =
  /(?:^|[，；：])(?:我们|大家)?(?:不(?:仅|但|只|光|仅仅)?是(?!非)|不[仅但光]|与其|虽然?|尽管|宁[可愿]|既(?!然|往|定))[^，；：]*$/;
const SECOND = /^，(?:而[是且]|更|还|也|又|不如|但|却|而)/;

/** Whether words end in a condition whose consequence stands right behind (信息员调整的|，应当…备案). */
export function isCondition(words: string, after: string): boolean {
  return words.endsWith('的') && CONSEQUENCE.test(after);
}

const CONSEQUENCE =
  /^，(?:应当?|可以?|依[照法规纪]|按[照规]?|予以|给予|必?须|不得|一律|严肃|从[严重]|约谈|追究|取消|责令|由|视为|经)/;

/** Whether words of several clauses begin behind the verb of the first, or with what belongs to somebody before (坚决反对|形式主义，力戒空谈). */
export function leavesItsVerb(before: string, words: string): boolean {
  return /[，；]/.test(words) && TAKES_OBJECT.test(before);
}

const TAKES_OBJECT =
  /(?:反对|防止|克服|杜绝|抵制|整治|纠正|摒弃|遵守|弘扬|发扬|学习|宣传|贯彻|执行|落实|同志的)$/;

/** How many characters announce a list of which the first item alone follows (发扬四种精神：一是…): the item stands by itself. */
export function announcementLength(words: string): number {
  const hit = OTHER_ITEM.test(words) ? null : FIRST_ITEM.exec(words);
  return hit && hit.index > 0 ? hit.index + hit[0].length : 0;
}

const FIRST_ITEM = /(?:^|[，；：])一(?:是|要)/;
const OTHER_ITEM = /[，；：][二三四五六七八九十](?:是|要)/;
