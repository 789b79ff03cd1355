/** Common slips of Chinese office prose and their correct form, character for character, so that positions do not change. */
const SLIPS: ReadonlyArray<readonly [string, string]> = [
  ['与进俱进', '与时俱进'],
  ['与时具进', '与时俱进'],
  ['看门见山', '开门见山'],
  ['有交待', '有交代'],
  ['再接再励', '再接再厉'],
  ['按步就班', '按部就班'],
  ['一如继往', '一如既往'],
  ['相辅相承', '相辅相成'],
  ['默守成规', '墨守成规'],
  ['迫不急待', '迫不及待'],
  ['大相径廷', '大相径庭'],
  ['走头无路', '走投无路'],
  ['出奇不意', '出其不意'],
  ['穿流不息', '川流不息'],
  ['一愁莫展', '一筹莫展'],
  ['不径而走', '不胫而走'],
  ['谈笑风声', '谈笑风生'],
  ['兴高彩烈', '兴高采烈'],
  ['言简意骇', '言简意赅'],
  ['不加思索', '不假思索'],
  ['名列前矛', '名列前茅'],
  ['自行其事', '自行其是'],
  ['擅自作主', '擅自做主'],
  ['它山之石', '他山之石'],
  ['松驰', '松弛'],
];

/** Slips whose two characters may also meet where one word ends and the next begins: 发布署名文章, 来自已建成的, 公推委员, 多重迭代. */
const SLIPS_IN_WORDS: ReadonlyArray<readonly [RegExp, string]> = [
  [/推委(?!员|会)/g, '推诿'],
  [/(?<![来源出各独亲])自已(?!经)/g, '自己'],
  [/重迭(?!代)/g, '重叠'],
  [/布署(?!名)/g, '部署'],
];

/** The text with common slips put right; its length doesn't change. */
export function correctSlips(text: string): string {
  let out = text;
  for (const [slip, correct] of SLIPS) if (out.includes(slip)) out = out.replaceAll(slip, correct);
  for (const [slip, correct] of SLIPS_IN_WORDS) out = out.replace(slip, correct);
  return out;
}
