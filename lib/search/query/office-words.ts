/** Words of every day, longest first where one holds another, each with what documents and hosts say instead, likeliest first. */
const OFFICE_WORDS: ReadonlyArray<readonly [plain: string, ...office: string[]]> = [
  ['过年', '春节', '新年'],
  ['过节', '佳节', '节日'],
  ['恭喜', '祝贺'],
  ['身体好', '身体健康'],
  ['谢谢', '感谢'],
  ['感激', '感谢'],
  ['辛苦了', '辛勤付出'],
  ['表决心', '表态', '承诺'],
  ['不批准', '不同意'],
  ['批准', '同意'],
  ['参加', '出席'],
  ['到场', '出席'],
  ['来指导', '莅临指导'],
  ['派人', '选派'],
  ['借人', '借调'],
  ['帮忙', '协助', '支持'],
  ['赶紧', '抓紧', '迅速'],
  ['改正', '整改'],
  ['推迟', '延期'],
  ['作废', '废止'],
  ['要钱', '经费'],
  ['报销', '列支'],
  ['罚款', '处罚'],
  ['夸奖', '表扬'],
  ['发奖', '颁奖'],
  ['检讨', '书面检查'],
  ['撤职', '免去'],
  ['任命', '任职'],
  ['迟到', '准时参加'],
  ['安静', '静音'],
  ['开完会', '散会'],
  ['会开完', '散会'],
  ['缺点', '不足'],
  ['优点', '成绩'],
  ['回信', '函复'],
  ['报上去', '报送', '呈报'],
  ['行不行', '妥否', '当否'],
  ['行吗', '妥否', '当否'],
  ['看一看', '审阅'],
  ['传着看', '传阅'],
];

/** Returns what was typed with its first word of every day in the words of an office (请领导出席 for 请领导参加), likeliest first; none where it has no such word. */
export function sayInOfficeWords(typed: string): string[] {
  const [plain, ...office] = OFFICE_WORDS.find(([word]) => typed.includes(word)) ?? [];
  return plain === undefined ? [] : office.map((word) => typed.replace(plain, word));
}
