/**
 * CJK radicals (U+2E80 to 2EFF) with the ideographs that they look like, of those in the basic plane: Unicode's
 * EquivalentUnifiedIdeograph.txt. The Kangxi radicals (U+2F00 to 2FDF) and the compatibility ideographs (U+F900 to FAFF) have theirs
 * in Unicode's own decompositions.
 */
const TABLE = `
⺁厂 ⺂乛 ⺃乚 ⺄乙 ⺅亻 ⺆冂 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍尐 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗心 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵
⺢氺 ⺣灬 ⺤爫 ⺥爬 ⺦丬 ⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺳㓁 ⺴冗 ⺶羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺾艹 ⺿艺 ⻀艻 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见
⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辷 ⻎辸 ⻏邑 ⻐钅 ⻑長 ⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦
⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟
`;

const IDEOGRAPHS: ReadonlyMap<string, string> = new Map(
  TABLE.trim()
    .split(/\s/)
    .map((pair) => [pair.charAt(0), pair.charAt(1)]),
);
const RADICAL = /[\u2e80-\u2fdf\uf900-\ufaff]/g;

/**
 * Returns a text in which radicals and compatibility ideographs, which a copy from a PDF has in place of characters (⻓ ⽂ 﨑), are
 * the characters that they look like. Every character keeps its place; doing it twice changes nothing more.
 */
export function cleanRadicals(text: string): string {
  return text.replace(RADICAL, (char) => {
    const ideograph = IDEOGRAPHS.get(char) ?? char.normalize('NFKD');
    return ideograph.length === 1 ? ideograph : char;
  });
}
