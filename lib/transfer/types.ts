import type { EntryContent, EntryFields, FacetFields } from '@/lib/entry';
import type { Encoding } from '@/lib/extract/file/decode';
import type { TableShape } from './table-shape';

/** The programs and kinds of files whose entries are read. */
export type Format =
  | 'alfred'
  | 'autohotkey'
  | 'backup'
  | 'baidu-pinyin'
  | 'beeftext'
  | 'briskine'
  | 'clippings'
  | 'csv'
  | 'docx'
  | 'espanso'
  | 'html'
  | 'json'
  | 'markdown'
  | 'microsoft-pinyin'
  | 'open-document'
  | 'plist'
  | 'prokeys'
  | 'qq-pinyin'
  | 'quick-prompt'
  | 'quicktext'
  | 'raycast'
  | 'rime'
  | 'sogou'
  | 'text'
  | 'text-blaze'
  | 'textexpander'
  | 'vscode'
  | 'xlsx';

/** An entry as a file has it: `folder` is its group, `shortcut` what is typed for it, which an entry of the library does not have. */
export type TransferEntry = EntryContent &
  Pick<EntryFields, 'tags'> &
  Partial<FacetFields & Pick<EntryFields, 'title'>> & {
    folder?: string;
    shortcut?: string;
  };

/** An entry that was read; `line` is where it begins in the file, from 1, in formats that have lines. */
export type Row = TransferEntry & { line?: number };

/** Why one entry of a file is not read. */
export type FaultReason =
  | 'bad-line'
  | 'bad-quotes'
  | 'bad-shape'
  | 'empty'
  | 'lost-characters'
  | 'too-deep'
  | 'too-long'
  | 'too-many-columns'
  | 'unreadable-part';

/** What is read otherwise than it was meant, so that a person looks at it. */
export type NoticeReason =
  /** A program that would have been run; in its place is an empty slot. */
  | 'program-not-run'
  /** Another entry that stands in this one; in its place is a slot of its name. */
  | 'reference'
  /** A condition, a sum or another command that no slot can stand for. */
  | 'command'
  /** It was switched off where it comes from. */
  | 'disabled'
  /** Rows of a table that are hidden, and so not read; `detail` is how many. */
  | 'hidden-rows'
  /** Rows of a table that only add up the others, and so are not read; `detail` is how many. */
  | 'total-rows'
  /** Rows above a table (its title, its unit, a date), which are not read; `detail` is how many. */
  | 'rows-above'
  /** Rows below a table (who made it, notes, numbers of pages), which are not read; `detail` is how many. */
  | 'footer-rows'
  /** A sheet has several tables; all of them are read. `detail` is how many. */
  | 'several-tables'
  /** Rows of a table whose group is written further up; `detail` is how many. */
  | 'filled-down'
  /** Lines of lists whose numbers are left out; `detail` is how many. */
  | 'numbers'
  /** A sheet of a table that is hidden, and so not read. */
  | 'hidden-sheet'
  /** A table has several sheets; all of them are read. */
  | 'several-sheets';

/** Where in the file: `line` from 1 in formats that have lines, else `entry`, counted from 1; `detail` is the file's own word for it. */
interface Place {
  line?: number;
  entry?: number;
  detail?: string;
}

/** A notice on one text; `detail` is the name of what it is about. */
export interface Note {
  reason: NoticeReason;
  detail?: string;
}

export type Fault = Place & { reason: FaultReason };
export type Notice = Place & { reason: NoticeReason };

/** Why nothing of a file is read. */
export type FileFault =
  | 'alias-bomb'
  | 'bad-checksum'
  | 'broken-doc'
  | 'broken-docx'
  | 'broken-json'
  | 'broken-plist'
  | 'broken-xlsx'
  | 'broken-yaml'
  | 'broken-zip'
  | 'compound-file'
  | 'empty'
  | 'encrypted'
  | 'newer-version'
  | 'no-entries'
  | 'not-text'
  | 'pdf'
  | 'too-deep'
  | 'too-large'
  | 'unknown-json'
  | 'unknown-xml'
  | 'unknown-zip'
  | 'unpacks-too-large';

/** What a parser gives for a file that it can read. */
export interface Sheet {
  format: Format;
  rows: Row[];
  faults: Fault[];
  notices: Notice[];
  /** How the columns of a table were read. */
  table?: TableShape;
}

/** What a file would bring, or why nothing; `line` where the file breaks off. */
export type Reading =
  | ({ ok: true; encoding?: Encoding } & Sheet)
  | { ok: false; reason: FileFault; line?: number; faults: Fault[] };

/** What a parser gives: the sheet, or why there is none. */
export type ParseResult =
  | { ok: true; sheet: Sheet }
  | { ok: false; reason: FileFault; line?: number };
