/** A phrase that a secretary would take from a document; any of `labels` is a right function for it. */
export interface GoldMark {
  text: string;
  labels: readonly string[];
}

/** A document of the gold set with what its reader marked in it. */
export interface GoldDocument {
  name: string;
  text: string;
  marks: readonly GoldMark[];
  /** Stretches that are no entry: lists of things. */
  rejected: readonly string[];
  /** The words of the document that may become a slot, figures and days aside. */
  names: readonly string[];
}

/**
 * Reads a marked document: its first line is `@names` with the names in it, a mark is `⟦words|function/function⟧`, and
 * `⟦words|✗⟧` is what must not be taken.
 */
export function readGoldDocument(name: string, marked: string): GoldDocument {
  const [head = '', ...lines] = marked.split('\n');
  const marks: GoldMark[] = [];
  const rejected: string[] = [];
  const text = lines.join('\n').replace(/⟦([^|⟧]*)\|([^⟧]*)⟧/g, (_, words: string, labels) => {
    if (labels === '✗') rejected.push(words);
    else marks.push({ text: words, labels: String(labels).split('/') });
    return words;
  });
  const names = head.startsWith('@names') ? head.split(' ').slice(1) : [];
  return { name, text, marks, rejected, names };
}
