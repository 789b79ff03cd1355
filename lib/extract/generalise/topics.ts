/** The most words that are turned into topic slots. */
const MOST_TOPICS = 2;

/**
 * What a speech is about, as it names it itself: the words before 工作, 建设 or 队伍 that recur most (办公室工作, 信息工作), the most
 * frequent first.
 */
export function findTopics(paragraphs: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const text of paragraphs)
    for (const hit of text.matchAll(
      /(?<![\u4e00-\u9fff])(?:做好|抓好|加强|对|把|搞好|提高|推动|推进|开展)?([\u4e00-\u9fff]{2,4}(?:工作))|(?:做好|抓好|加强|搞好|推动|推进|开展|的|对|把|和)([\u4e00-\u9fff]{2,4}工作)/g,
    )) {
      const topic = (hit[1] ?? hit[2] ?? '').replace(/^(?:做好|抓好|搞好|加强|开展)/, '');
      if (
        /^(?:工作$|各项|这项|一切|日常|中心|实际|重点|主要|全部|具体|基础|本职|有关|相关|下步|今后|我们|自己|大量|很多|许多|一些|其他|的)/.test(
          topic,
        )
      )
        continue;
      counts.set(topic, (counts.get(topic) ?? 0) + 1);
    }
  return [...counts]
    .filter(([, count]) => count >= 3)
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, MOST_TOPICS)
    .map(([topic]) => topic);
}
