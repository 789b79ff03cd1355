import { labelListWords } from '../../shared/words';
import type { Group } from '@/lib/importing/types';
import type { Column } from '@/lib/transfer/read/csv/columns';
import type { FaultReason, FileFault, Format, NoticeReason } from '@/lib/transfer/types';

/** The programs and kinds of files. */
export const formatWords = {
  alfred: 'transfer.format.alfred',
  autohotkey: 'transfer.format.autohotkey',
  backup: 'transfer.format.backup',
  'baidu-pinyin': 'transfer.format.baiduPinyin',
  beeftext: 'transfer.format.beeftext',
  briskine: 'transfer.format.briskine',
  clippings: 'transfer.format.clippings',
  csv: 'transfer.format.csv',
  espanso: 'transfer.format.espanso',
  html: 'transfer.format.html',
  json: 'transfer.format.json',
  markdown: 'transfer.format.markdown',
  'microsoft-pinyin': 'transfer.format.microsoftPinyin',
  'open-document': 'transfer.format.openDocument',
  plist: 'transfer.format.plist',
  prokeys: 'transfer.format.prokeys',
  'qq-pinyin': 'transfer.format.qqPinyin',
  'quick-prompt': 'transfer.format.quickPrompt',
  quicktext: 'transfer.format.quicktext',
  raycast: 'transfer.format.raycast',
  rime: 'transfer.format.rime',
  sogou: 'transfer.format.sogou',
  text: 'transfer.format.text',
  'text-blaze': 'transfer.format.textBlaze',
  textexpander: 'transfer.format.textexpander',
  vscode: 'transfer.format.vscode',
  docx: 'transfer.format.docx',
  xlsx: 'transfer.format.xlsx',
} as const satisfies Record<Format, string>;

/** Why nothing of a file is read. */
export const fileFaultWords = {
  'alias-bomb': 'transfer.fileFault.aliasBomb',
  'bad-checksum': 'transfer.fileFault.badChecksum',
  'broken-json': 'transfer.fileFault.brokenJson',
  'broken-plist': 'transfer.fileFault.brokenPlist',
  'broken-doc': 'transfer.fileFault.brokenDoc',
  'broken-docx': 'transfer.fileFault.brokenDocx',
  'broken-xlsx': 'transfer.fileFault.brokenXlsx',
  'broken-yaml': 'transfer.fileFault.brokenYaml',
  'broken-zip': 'transfer.fileFault.brokenZip',
  'compound-file': 'transfer.fileFault.compoundFile',
  empty: 'transfer.fileFault.empty',
  encrypted: 'transfer.fileFault.encrypted',
  'newer-version': 'transfer.fileFault.newerVersion',
  'no-entries': 'transfer.fileFault.noEntries',
  'not-text': 'transfer.fileFault.notText',
  pdf: 'transfer.fileFault.pdf',
  'too-deep': 'transfer.fileFault.tooDeep',
  'too-large': 'transfer.fileFault.tooLarge',
  'unknown-json': 'transfer.fileFault.unknownJson',
  'unknown-xml': 'transfer.fileFault.unknownXml',
  'unknown-zip': 'transfer.fileFault.unknownZip',
  'unpacks-too-large': 'transfer.fileFault.unpacksTooLarge',
} as const satisfies Record<FileFault, string>;

/** Why an entry is not read, and what is read otherwise than it was meant. */
export const problemWords = {
  'bad-line': 'transfer.fault.badLine',
  'bad-quotes': 'transfer.fault.badQuotes',
  'bad-shape': 'transfer.fault.badShape',
  empty: 'transfer.fault.empty',
  'lost-characters': 'transfer.fault.lostCharacters',
  'too-deep': 'transfer.fault.tooDeep',
  'too-long': 'transfer.fault.tooLong',
  'too-many-columns': 'transfer.fault.tooManyColumns',
  'unreadable-part': 'transfer.fault.unreadablePart',
  'program-not-run': 'transfer.notice.programNotRun',
  reference: 'transfer.notice.reference',
  command: 'transfer.notice.command',
  disabled: 'transfer.notice.disabled',
  'total-rows': 'transfer.notice.totalRows',
  'rows-above': 'transfer.notice.rowsAbove',
  'footer-rows': 'transfer.notice.footerRows',
  'several-tables': 'transfer.notice.severalTables',
  'filled-down': 'transfer.notice.filledDown',
  numbers: 'transfer.notice.numbers',
  'hidden-rows': 'transfer.notice.hiddenRows',
  'hidden-sheet': 'transfer.notice.hiddenSheet',
  'several-sheets': 'transfer.notice.severalSheets',
} as const satisfies Record<FaultReason | NoticeReason, string>;

/** What the rows of a file are to the library. */
export const groupWords = {
  new: 'transfer.group.new',
  alike: 'transfer.group.alike',
  changed: 'transfer.group.changed',
  same: 'transfer.group.same',
} as const satisfies Record<Group, string>;

/** What taking such rows does. */
export const groupHints = {
  new: 'transfer.group.newHint',
  alike: 'transfer.group.alikeHint',
  changed: 'transfer.group.changedHint',
  same: 'transfer.group.sameHint',
} as const satisfies Record<Group, string>;

/** What a column of a table holds. */
export const columnWords = {
  text: 'transfer.column.text',
  html: 'transfer.column.html',
  title: 'transfer.column.title',
  tags: 'transfer.column.tags',
  folder: 'transfer.column.folder',
  shortcut: 'transfer.column.shortcut',
  kind: 'transfer.column.kind',
  ...labelListWords,
} as const satisfies Record<Column, string>;
