import type { GoldDocument } from './gold-document';

/** The kind of a name, by its end; only names of one kind are exchanged. */
function kindOf(name: string): string {
  return (
    /(?:县|市|区|镇|乡|村|省|局|办|公司|集团|大学|医院|书记|校长|院长|总)$/.exec(name)?.[0] ??
    (/^[\u4e00-\u9fff]{3}$/.test(name) ? '人' : name)
  );
}

/** Names that no document of the set has. */
const MORE_NAMES =
  '沙洲县 云溪县 望江市 锦城市 新安区 桐树镇 白马乡 石桥村 市信访局 县司法局 市水务公司 鸿远集团 东湖大学 市中医院 高明远 贺晓梅 孔令华 龙小云 江一帆 方志国 钱进步 石坚强 何书记 杜校长 温院长 毛总'.split(
    ' ',
  );

/**
 * A random document: `count` sentences of the documents, four to a paragraph, each name exchanged for another of its kind. The
 * same seed gives the same document.
 */
export function recombine(documents: readonly GoldDocument[], seed: number, count: number): string {
  const draw = drawFrom(seed);
  const names = [...new Set([...documents.flatMap((one) => one.names), ...MORE_NAMES])];
  const sentences = documents.flatMap((one) =>
    one.text
      .split(/(?<=[。！？\n])/)
      .map((words) => ({ words: words.trim(), own: one.names }))
      .filter(({ words }) => words.length >= 6),
  );
  const lines: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { words, own } = sentences[draw(sentences.length)] ?? { words: '', own: [] };
    let text = words;
    for (const name of own) {
      const others = names.filter((other) => kindOf(other) === kindOf(name));
      text = text.replaceAll(name, others[draw(others.length)] ?? name);
    }
    lines.push(text + (at % 4 === 3 || !/[。！？]$/.test(text) ? '\n' : ''));
  }
  return lines.join('');
}

/** Numbers below a bound, by a linear congruential generator. */
function drawFrom(seed: number): (bound: number) => number {
  let state = seed >>> 0;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
