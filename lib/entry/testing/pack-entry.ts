import type { PackEntry } from '../entry';

type More = Partial<Omit<PackEntry, 'kind' | 'text' | 'body'>>;

/** A phrase of a pack, with plain labels but for what is given. */
export function phraseOf(text: string, more: More = {}): PackEntry {
  return { kind: 'phrase', text, ...plain('p1', text), ...more };
}

/** A pattern of a pack, with plain labels but for what is given. */
export function patternOf(body: string, more: More = {}): PackEntry {
  return { kind: 'pattern', body, title: '句式', ...plain('t1', body), ...more };
}

/** An outline of a pack, with plain labels but for what is given. */
export function outlineOf(body: string, more: More = {}): PackEntry {
  return { kind: 'outline', body, title: '提纲', ...plain('o1', body), ...more };
}

function plain(id: string, quote: string) {
  const source = { speech: 1, heading: [], quote };
  return { id, function: '提出要求' as const, themes: [], forms: [], source };
}
