/** A stretch of a match file that is YAML by itself: one match, the global variables, or what else stands at the top. */
export interface YamlPart {
  kind: 'match' | 'variables' | 'other';
  text: string;
  /** Where it begins in the file, from 1. */
  line: number;
}

/** A document of a file, and the parts that it consists of. */
export interface YamlDocument {
  text: string;
  line: number;
  parts: YamlPart[];
}

/**
 * Cuts a file at its document marks, and each document at its top-level keys and at the matches of its list. All of these are recognised by
 * their column alone: what belongs to a match is indented deeper than its hyphen, in whatever kind of text. So a fault in one match,
 * a quotation mark left open too, ends with it. A line in the first column that is no key of Espanso's stays with what stands before
 * it: cut off there, a text that somebody forgot to indent would lose its end in silence.
 */
export function cutYaml(text: string): YamlDocument[] {
  const documents: YamlDocument[] = [];
  let lines: string[] = [];
  let line = 1;
  const end = (next: number) => {
    if (lines.some((one) => one.trim() !== ''))
      documents.push({ text: lines.join('\n'), line, parts: partsOf(lines, line) });
    lines = [];
    line = next;
  };
  const all = text.split(/\r\n?|\n/);
  all.forEach((one, at) => {
    if (DOCUMENT_MARK.test(one)) end(at + 2);
    else lines.push(one);
  });
  end(all.length + 1);
  return documents;
}

const DOCUMENT_MARK = /^(?:---|\.\.\.)(?:\s+#.*|\s*)$/;
const TOP_KEY = /^(["']?)(matches|global_vars|imports)\1\s*:(?=\s|$)/;
const HYPHEN = /^( *)-(?=\s|$)/;

function partsOf(lines: readonly string[], start: number): YamlPart[] {
  const parts: YamlPart[] = [];
  let kind: YamlPart['kind'] = 'other';
  let from = 0;
  /** The column of the hyphens of the list of matches; null outside of it, -1 until its first one. */
  let column: number | null = null;
  const cut = (at: number, next: YamlPart['kind']) => {
    const part = lines.slice(from, at);
    if (part.some((one) => !/^\s*(?:#.*)?$/.test(one)))
      parts.push({ kind, text: part.join('\n'), line: start + from });
    from = at;
    kind = next;
  };
  lines.forEach((one, at) => {
    const hyphen = HYPHEN.exec(one)?.[1]?.length;
    const key = TOP_KEY.exec(one)?.[2];
    // A file may also be nothing but the list.
    if (column === null && hyphen === 0 && parts.length === 0 && kind === 'other') column = -1;
    if (key !== undefined) {
      cut(at, key === 'global_vars' ? 'variables' : 'other');
      column = key === 'matches' && /:\s*(?:#.*)?$/.test(one) ? -1 : null;
    } else if (column !== null && hyphen !== undefined && (column === -1 || hyphen === column)) {
      const isFirst = column === -1;
      column = hyphen;
      cut(isFirst ? at : commentsAbove(lines, at, column), 'match');
    }
  });
  cut(lines.length, 'other');
  return parts.filter(({ text }) => !/^(["']?)matches\1\s*:\s*(?:#.*)?\s*$/.test(text));
}

/** The first of the comments right above a match, which are its own: those of no deeper column, where text of the match before would stand. */
function commentsAbove(lines: readonly string[], at: number, column: number): number {
  let first = at;
  while (first > 0 && (/^ *(?=#)/.exec(lines[first - 1] ?? '')?.[0].length ?? Infinity) <= column)
    first -= 1;
  return first;
}
