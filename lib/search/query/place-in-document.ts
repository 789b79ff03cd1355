import { DOCUMENT_TYPES, type DocumentType, type EntryFunction } from '@/lib/entry';

/** A place in a document, as an office names it: the end of a 请示. */
export interface DocumentPlace {
  /** What was typed, without the words of a question. */
  words: string;
  functions: readonly EntryFunction[];
  /** Null where a place alone was typed. */
  documentType: DocumentType | null;
}

const OPENING: readonly EntryFunction[] = ['开场'];
const CLOSING: readonly EntryFunction[] = ['结语', '号召结尾'];
/** What people call a place, where the closed list has another word; longest first. */
const PLACES: ReadonlyArray<readonly [string, readonly EntryFunction[]]> = [
  ['结束语', CLOSING],
  ['结束句', CLOSING],
  ['开场白', OPENING],
  ['开头', OPENING],
  ['开篇', OPENING],
  ['结尾', CLOSING],
  ['收尾', CLOSING],
  ['末尾', CLOSING],
  ['结语', CLOSING],
];
/** Names that end in the name of another type. */
const OTHER_NAMES: ReadonlyArray<readonly [string, DocumentType]> = [
  ['述职报告', '述职'],
  ['述廉报告', '述职'],
  ['邀请函', '书信'],
  ['感谢信', '书信'],
  ['慰问信', '书信'],
  ['贺信', '书信'],
  ['倡议书', '书信'],
  ['讲话稿', '讲话'],
  ['发言稿', '讲话'],
  ['主持稿', '主持词'],
];
const TYPES: ReadonlyArray<readonly [string, DocumentType]> = [
  ...OTHER_NAMES,
  ...DOCUMENT_TYPES.filter((type) => type !== '公文通用').map((type) => [type, type] as const),
];
/** Characters that may stand before the type: 年终 of 年终总结. More of them are something else to look for. */
const MOST_BEFORE_TYPE = 4;
/** What stands round type and place: blanks, marks, 的, and the words of a question. */
const BETWEEN = /[\s\p{P}的]|(?:应该|该|要)?(?:怎么|怎样|如何|咋)(?:写|说)?/gu;

/** Returns the place that was typed, with or without its document type (请示 结尾, 批复的开头, 请示怎么结尾); null where more or less was typed. */
export function readPlace(typed: string): DocumentPlace | null {
  const bare = typed.replace(BETWEEN, '');
  const place = PLACES.find(([name]) => bare.endsWith(name) || bare.startsWith(name));
  if (!place) return null;
  const [name, functions] = place;
  const rest = bare.endsWith(name) ? bare.slice(0, -name.length) : bare.slice(name.length);
  if (rest === '') return { words: bare, functions, documentType: null };
  const type = TYPES.find(([word]) => rest.endsWith(word));
  if (!type || rest.length - type[0].length > MOST_BEFORE_TYPE) return null;
  return { words: bare, functions, documentType: type[1] };
}
