import { type EntryContent, bodyOf } from '@/lib/entry';
import { contentOf, contentOfOwn } from '../../pieces';
import {
  translateBeeftext,
  translateClippings,
  translateMustache,
  translateTextExpander,
} from '../../placeholders/programs';
import type { Format, Note } from '../../types';

/** A text of a table as an entry, and what is read otherwise than it was meant. */
export interface CellRead {
  content: EntryContent;
  notices: Note[];
}

/** How the texts of a table are read: whose placeholders stand in them. */
export interface Dialect {
  format: Format;
  read(text: string, name: string): CellRead;
}

/** Texts without placeholders of any other program: our own grammar where it fits. */
export const OWN: Dialect = {
  format: 'csv',
  read: (text) => ({ content: contentOfOwn(text), notices: [] }),
};

/** Briskine's tables are known by their columns. */
export const BRISKINE: Dialect = {
  format: 'briskine',
  read: (text) => readPieces(translateMustache(text)),
};

const DIALECTS: ReadonlyArray<readonly [RegExp, Dialect]> = [
  [
    /#\{(?:cursor|clipboard|date|time|dateTime:|input:|combo:|powershell:|envVar:)[^}]*\}/,
    { format: 'beeftext', read: (text) => readPieces(translateBeeftext(text)) },
  ],
  [
    /%fill\w+:|%snippet:|%\||%clipboard|%key:/,
    { format: 'textexpander', read: (text) => readPieces(translateTextExpander(text)) },
  ],
  [
    /\$\[[A-Z]+(?:\([^()]*\))?(?:\{[^{}]*\})?\]/,
    { format: 'clippings', read: (text, name) => readPieces(translateClippings(name, '')(text)) },
  ],
  [
    /\{\{\s*[^{}\s][^{}]*\}\}/,
    {
      format: 'csv',
      read: (text) =>
        /\{\{/.test(text) ? readPieces(translateMustache(text)) : OWN.read(text, ''),
    },
  ],
];

/** Returns whose placeholders stand in the texts of a table. */
export function findDialect(texts: readonly string[]): Dialect {
  const found = DIALECTS.find(([pattern]) => texts.some((text) => pattern.test(text)));
  return found?.[1] ?? OWN;
}

/** Returns the text of a kind that a table of our own names, as it stands. */
export function readKind(kind: string, text: string): EntryContent | null {
  switch (kind.trim().toLowerCase()) {
    case '短语':
    case 'phrase':
      return { kind: 'phrase', text };
    case '句式':
    case 'pattern':
      return { kind: 'pattern', body: text };
    case '提纲':
    case 'outline':
      return { kind: 'outline', body: text };
    default:
      return null;
  }
}

function readPieces({ pieces, notices }: ReturnType<typeof translateMustache>): CellRead {
  const content = contentOf(pieces);
  // Where none of the program's own stands in a text, it may be a pattern of ours.
  return { content: content.kind === 'phrase' ? contentOfOwn(bodyOf(content)) : content, notices };
}
