import type { FoldedText } from './fold-text';
import { numberOf } from './syllables';

/** Words that pinyin-pro reads otherwise than they are read, with their syllables. */
const TABLE = `
处长 chu zhang|局长 ju zhang|乡长 xiang zhang|河长 he zhang|林长 lin zhang|链长 lian zhang|田长 tian zhang|街长 jie zhang|馆长 guan zhang
重塑 chong su|重振 chong zhen|重拾 chong shi|率下 shuai xia|率先 shuai xian|率团 shuai tuan|调配 diao pei|央行 yang hang|跨行 kua hang
穿着 chuan zhuo|着装 zhuo zhuang|还贷 huan dai|还账 huan zhang|还林 huan lin|古都 gu du|兼差 jian chai|相属 xiang zhu|系安全带 ji an quan dai
和面 huo mian|注会 zhu kuai|水浒传 shui hu zhuan|淡薄 dan bo|矿藏 kuang zang|藏语 zang yu|今朝 jin zhao|有朝一日 you zhao yi ri
降服 xiang fu|三校 san jiao|标识 biao zhi|一宿 yi xiu|血淋淋 xie lin lin|哽咽 geng ye|粘连 zhan lian|万俟 mo qi|屏住 bing zhu
一石粮 yi dan liang|牧畜 mu xu|鸭绿江 ya lv jiang|剥夺 bo duo|剥落 bo luo
大埔 da bu|黄埔 huang pu|洪洞 hong tong|浚县 xun xian|黄陂 huang pi|筠连 jun lian|歙县 she xian|珲春 hun chun|穆棱 mu ling|宕昌 tan chang
大宛 da yuan|南无 na mo|高句丽 gao gou li|委蛇 wei yi|卒中 cu zhong|般若 bo re|乐亭 lao ting|繁峙 fan shi|荠菜 ji cai|圩堤 wei di
`;

/** Characters before which 长 is long, and no title: 各处长期坚持. */
const AFTER_LONG = '期远效短度足久年线';

const WORDS = readTable();
const ANY_WORD = new RegExp([...WORDS.keys()].join('|'), 'g');

/** Puts into `numbers`, the syllables of a folded text, those of the words that the dictionary has wrong. */
export function correctReadings({ chars, offsets }: FoldedText, numbers: Uint16Array): void {
  for (const { 0: word, index } of textOf(chars).matchAll(ANY_WORD)) {
    const last = index + word.length - 1;
    const isInOne = (offsets[last] ?? 0) - (offsets[index] ?? 0) === word.length - 1;
    const after = String.fromCharCode(chars[last + 1] ?? 0);
    if (!isInOne || (word.endsWith('长') && AFTER_LONG.includes(after))) continue;
    numbers.set(WORDS.get(word) ?? [], index);
  }
}

function readTable(): ReadonlyMap<string, readonly number[]> {
  const rows = TABLE.trim()
    .split(/[|\n]/)
    .map((row) => row.split(' '));
  return new Map(rows.map(([word = '', ...syllables]) => [word, syllables.map(numberOf)]));
}

// A call takes some ten thousand arguments at most.
function textOf(chars: readonly number[]): string {
  let text = '';
  for (const code of chars) text += String.fromCharCode(code);
  return text;
}
