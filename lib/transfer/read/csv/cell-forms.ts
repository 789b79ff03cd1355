/*
 * What stands around a table, and never in one: its title, who filled it in and when, notes, numbers of pages. A label with a colon may also begin a sentence,
 * so what follows one must be as short as a name or a date, without punctuation.
 */

const NUMBER = /^[-−]?[¥￥$]?\d[\d,，]*(?:\.\d+)?\s*(?:[%％次条个项人字元万页分]|万元)?$/;
const DATE =
  /^(?:\d{4}\s*[年./-]\s*\d{1,2}(?:\s*[月./-]\s*\d{1,2})?\s*[日号月]?(?:份|\s+\d{1,2}:\d{2}(?::\d{2})?)?|\d{4}\s*年度?|(?:\d{1,2}|[一二三四五六七八九十]{1,2}|元)月份?(?:\s*\d{1,2}\s*[日号]|[上中下]旬)?|(?:\d{4}年)?第?[一二三四1-4]季度|[二〇○零一三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月(?:[一二三四五六七八九十]{1,3}日)?)$/;
const ORDINAL =
  /^(?:[（(]?(?:\d{1,6}|[一二三四五六七八九十百]{1,4})[)）.．、]?|[①-⑳]|第\d{1,5}[条号项则])$/;

/** Returns whether a cell is a number or an amount: 12, 3次, ¥1,235.00. */
export function isNumber(cell: string): boolean {
  return NUMBER.test(cell.trim());
}

/** Returns whether a cell is a day, a month, a quarter or a year. */
export function isDate(cell: string): boolean {
  return DATE.test(cell.trim());
}

/** Returns whether a cell numbers its row: 1, (2), 三、, ④. */
export function isOrdinal(cell: string): boolean {
  return ORDINAL.test(cell.trim());
}

/** Of people, places and days that a form asks for. */
const LABEL =
  '(?:(?:制表|填表|填报|审核|审批|审定|复核|校对|核稿|统计|经办|录入|编制|报送|联系|签发|打印|导出|更新|汇总|整理|截止|制作|主管|分管|单位|部门|科室|处室)(?:人员?|者|员|单位|部门|科室|处室|时间|日期|领导|负责人|电话|方式)?|日期|时间|电话|负责人|主要领导|盖章|签字|签章|页码)(?:[（(](?:签字|签名|盖章|签章|公章)[)）])?';
const SIGNATURE = new RegExp(`^${LABEL}\\s*[:：][^，。；！？、:：]{0,20}$`);
const BARE_LABEL = new RegExp(`^${LABEL}$`);
const BEFORE_LABEL = new RegExp(`[\\s,，;；]+(?=${LABEL}\\s*[:：])`);

/** Returns whether a cell says who filled a table in, checked it, or when: 制表人：张三 审核：李四. */
export function isSignature(cell: string): boolean {
  const parts = cell.trim().split(BEFORE_LABEL);
  return parts.every((part) => SIGNATURE.test(part.trim()));
}

/** Returns whether a cell is such a label alone, its value in the next: 制表人. */
export function isBareLabel(cell: string): boolean {
  return BARE_LABEL.test(cell.trim().replace(/[:：]$/, ''));
}

const PAGE =
  /^(?:第\s*\d+\s*页(?:[，,、/\s]*[（(]?共\s*\d+\s*页[)）]?)?|共\s*\d+\s*页(?:[，,、/\s]*第\s*\d+\s*页)?|[-—–]+\s*\d+\s*[-—–]+|\d+\s*\/\s*\d+\s*页?|page\s*\d+(?:\s*(?:of|\/)\s*\d+)?)$/i;
const TURNED = /^[（(]?(?:接上页|转下页|续表|续上表|接下页|以下空白|以下无正文|下页续)[)）]?$/;

/** Returns whether a cell numbers a page or says that the table goes on or ends: 第1页 共3页, （续表）, 以下空白. */
export function isPageMark(cell: string): boolean {
  const bare = cell.trim();
  return PAGE.test(bare) || TURNED.test(bare.replace(/^[-—–*\s]+|[-—–*\s]+$/g, ''));
}

const COUNT = /^(?:总|合计|总计|以上)?共(?:计|有)?\s*(\d+)\s*[条项个句篇件份行则][。.]?$/;

/** Returns the number of rows that a cell says there are (共 12 条), null where it says none. */
export function readCount(cell: string): number | null {
  const digits = COUNT.exec(cell.trim())?.[1];
  return digits === undefined ? null : Number(digits);
}

const NOTE =
  /^(?:[*＊※]?(?:注|备注|附注|注释|说明|(?:填[表报]|编制)说明)\s*[\d一二三四五]?\s*[:：]|[（(]本表[^（()）]*[)）]$)/;

/** Returns whether a cell is a note below a table: 注：…, 填表说明：…, （本表一式两份）. */
export function isNote(cell: string): boolean {
  return NOTE.test(cell.trim());
}

/** Returns whether a line goes on with the numbered lines of a note: 2.…, （3）…. */
export function isNumberedLine(cell: string): boolean {
  return /^(?:[（(]?\d{1,2}[)）.．、]|[①-⑳])/.test(cell.trim());
}

const TITLE =
  /^[^，。；！？]{2,38}(?:汇总|清单|一览|台账|大全|选编|汇编|登记表|统计表|汇总表|一览表|明细表|目录|表)(?:\s*[（(][^（()）]{1,12}[)）])?$/;

/** Returns whether a cell is a table's title: 常用语汇总表（2026年）. */
export function isTitle(cell: string): boolean {
  return TITLE.test(cell.trim());
}

/** Returns whether a cell stands above a table and says whose it is, of when, in what unit: 填报单位：办公室, 2026年3月, 单位：次. */
export function isHeadLine(cell: string): boolean {
  const bare = cell.trim();
  return (
    isDate(bare) ||
    isSignature(bare) ||
    isPageMark(bare) ||
    /^[（(]?单位[:：]\S{1,4}[)）]?$/.test(bare)
  );
}

/** Returns whether a cell is a label with its value, as nothing but what stands above a header needs to be: 密级：内部, 版本：V2.0. */
export function isLabelAndValue(cell: string): boolean {
  return /^[^，。；！？:：]{1,10}[:：][^，。；！？:：]{0,30}$/.test(cell.trim());
}
