import { slotOf } from './frame-body';

/** Turns what the speech is about (办公室工作) into a slot, outside slots that are there already; in 在办公室工作 it is no noun. */
export function slotTopics(text: string, topics: readonly string[]): string {
  let out = text;
  for (const topic of topics) {
    const parts = out.split(/(\{[^{}]*\})/);
    out = parts
      .map((part) =>
        part.startsWith('{')
          ? part
          : part.replaceAll(
              new RegExp(`(?<!在)${topic}`, 'g'),
              slotOf(nameOf(topics.indexOf(topic)), topic),
            ),
      )
      .join('');
  }
  return out;
}

function nameOf(rank: number): string {
  return rank === 0 ? '工作' : '相关工作';
}
