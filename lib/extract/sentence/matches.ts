/** Where a global rule matches in a text, as `matchAll` finds it, without the copy of the rule that `matchAll` makes for each text. */
export function matchesOf(text: string, rule: RegExp): RegExpExecArray[] {
  const hits: RegExpExecArray[] = [];
  rule.lastIndex = 0;
  for (let hit = rule.exec(text); hit; hit = rule.exec(text)) {
    hits.push(hit);
    if (hit[0] === '') rule.lastIndex += 1;
  }
  return hits;
}
