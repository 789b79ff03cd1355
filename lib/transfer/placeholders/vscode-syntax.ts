/** A stretch of a snippet of VS Code: plain text, a tab stop, or a variable. `source` is how its place begins. */
export type Part =
  | { kind: 'text'; text: string }
  | (PlaceFacts & { kind: 'stop'; number: number; choices: string[] })
  | (PlaceFacts & { kind: 'variable'; name: string });

interface PlaceFacts {
  /** What stands in it, as long as nobody typed. */
  inner: Part[];
  /** What was typed is changed by an expression. */
  isTransformed: boolean;
  source: string;
}

/** A place whose brace is open: what was read before it, and its own head. */
interface OpenPlace {
  before: Part[];
  head: string;
  name: string;
}

/** Places within places deeper than this are read as text. */
const DEEPEST = 20;

/** What is escaped; `$1`; the head of `${1}`, `${1:`, a whole choice and a whole transformation, whose middle may hold places; a closing brace. */
const TOKEN = new RegExp(
  [
    String.raw`\\([$}\\])`,
    String.raw`\$(\d+|[A-Za-z_]\w*)`,
    String.raw`\$\{(\d+|[A-Za-z_]\w*)(?:(\}|:)|\|((?:\\[\s\S]|[^|\\])*)\|\}|(\/(?:\\.|[^\\/\n])*\/(?:\\.|\$\{[^{}\n]*\}|[^\\/\n])*\/[a-z]*\}))`,
    String.raw`(\})`,
  ].join('|'),
  'g',
);

/**
 * Parses the text of a snippet by VS Code's grammar: `$1`, `${1}`, `${1:…}`, `${1|a,b|}`, `${1/regex/format/flags}`, the same with names of
 * variables; a backslash escapes `$`, `}` and itself. What fits none of these is text, as there. Never throws; one pass, and a place
 * that nobody closes costs no second one.
 */
export function parseVsCode(text: string): Part[] {
  const open: OpenPlace[] = [];
  let parts: Part[] = [];
  let end = 0;
  const plain = (words: string) => {
    if (words !== '') parts.push({ kind: 'text', text: words });
  };
  for (const match of text.matchAll(TOKEN)) {
    const [all, escaped, simple, name, sign, list, change, closing] = match;
    plain(text.slice(end, match.index));
    end = match.index + all.length;
    if (escaped !== undefined) plain(escaped);
    else if (simple !== undefined) parts.push(placeOf(simple, { source: all }));
    else if (closing !== undefined) {
      const place = open.pop();
      if (!place) {
        plain(all);
        continue;
      }
      place.before.push(placeOf(place.name, { source: place.head, inner: parts }));
      parts = place.before;
    } else if (name === undefined || (sign === ':' && open.length >= DEEPEST)) plain(all);
    else if (sign === ':') {
      open.push({ before: parts, head: all, name });
      parts = [];
    } else {
      const choices = list === undefined ? [] : choicesIn(list);
      const isTransformed = change !== undefined;
      parts.push(placeOf(name, { source: `\${${name}}`, choices, isTransformed }));
    }
  }
  plain(text.slice(end));
  for (const { before, head } of open.toReversed())
    parts = [...before, { kind: 'text', text: head }, ...parts];
  return parts;
}

function choicesIn(list: string): string[] {
  const found = list.match(/(?:\\[\s\S]|[^,\\])+/g) ?? [];
  return found.map((one) => one.replace(/\\([,|\\$}])/g, '$1'));
}

function placeOf(
  name: string,
  {
    source,
    inner = [],
    choices = [],
    isTransformed = false,
  }: Partial<PlaceFacts> & { source: string; choices?: string[] },
): Part {
  return /^\d/.test(name)
    ? { kind: 'stop', number: Number(name), inner, choices, isTransformed, source }
    : { kind: 'variable', name, inner, isTransformed, source };
}
