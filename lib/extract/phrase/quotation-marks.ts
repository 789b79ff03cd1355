/** Returns words whose quotation marks pair; undefined where one is lost. */
export function balanceQuotes(words: string): string | undefined {
  if (!/[“”]/.test(words)) return words;
  let depth = 0;
  for (const char of words) {
    if (char === '“') depth += 1;
    if (char === '”') depth -= 1;
    if (depth < 0) return undefined;
  }
  return depth === 0 ? words : undefined;
}

/** Returns words without the “…” around a whole sentence, which are no part of what is said. */
export function withoutOuterQuotes(words: string): string {
  const inner = /^“([^“”]+?)([。！]?)”$/.exec(words);
  const [, said = '', stop = ''] = inner ?? [];
  return /[，；]/.test(said) || stop !== '' ? said : words;
}
