/*
 * Text copied out of a PDF may hold radicals where characters belong (⽅ U+2F45 for 方, ⻓ U+2ED3 for 长): they look the same and no search
 * finds them. Unicode has a compatibility mapping for the Kangxi radicals and the compatibility ideographs, and none for most
 * of the CJK Radicals Supplement, of which those are listed that look like a character of their own.
 */
const RADICALS = new Map(
  Array.from(
    '⺁厂⺇几⺋㔾⺎兀⺏尣⺐尢⺟母⺠民⺢氺⺣灬⺥爫⺩王⺬示⺮竹⺯糹⺰纟⺳罒⺶羊⺷羊⺸羊⺺聿⺻聿⺼肉⺽臼⺾艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻈讠⻉贝⻋车⻌辶⻍辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龟⻲亀⻳龟'.matchAll(
      /(.)(.)/gu,
    ),
    ([, radical = '', character = '']) => [radical, character] as const,
  ),
);

/** The character that a compatibility form stands for; any other as it is. */
export function ordinaryCharacter(char: string): string {
  if (char < '\u2e80' || (char > '\u2fd5' && char < '\uf900') || char > '\ufaff') return char;
  const plain = RADICALS.get(char) ?? char.normalize('NFKC');
  return plain.length === 1 ? plain : char;
}
