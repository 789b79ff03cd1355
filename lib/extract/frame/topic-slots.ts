import { slotOf } from './frame-body';

/**
 * Turns what the speech is about (办公室工作) into a slot, outside slots that are there already. In 在办公室工作 it is no noun, in
 * 办公室工作人员 and 信息工作组 it is part of another.
 */
export function slotTopics(text: string, topics: readonly string[]): string {
  let out = text;
  for (const topic of topics) {
    if (!out.includes(topic)) continue;
    const rule = new RegExp(`(?<!在)${topic}(?!${GOES_ON})`, 'g');
    const slot = slotOf(nameOf(topics.indexOf(topic)), topic);
    out = out
      .split(/(\{[^{}]*\})/)
      .map((part) => (part.startsWith('{') ? part : part.replaceAll(rule, slot)))
      .join('');
  }
  return out;
}

/** What makes another word of 工作: people, bodies and places of work. */
const GOES_ON =
  '人员|[者室台证服]|组(?!织)|部(?!署|分)|处(?![于理在])|站(?![在位])|队(?!伍)|委员会';

function nameOf(rank: number): string {
  return rank === 0 ? '工作' : '相关工作';
}
