import type { DocumentNotice, Quality, QualityReason } from '@/lib/extract';
import type { SourceFault } from '@/lib/extract/worker/read-source';
import { packWords } from '../shared/words';
import type { View } from './store/state';

/*
 * The closed unions of the manager as words; each map names the message of every member, so that a member without its word does
 * not compile.
 */

/** What the left column leads to. */
export const viewWords = {
  all: 'manager.all',
  mine: 'manager.mine',
  office: 'office.list',
  ...packWords,
  extract: 'manager.extract',
  transfer: 'transfer.title',
  tidy: 'tidy.title',
  figures: 'figures.title',
  sharing: 'office.title',
  trash: 'keeping.trash',
  versions: 'keeping.versions',
  hidden: 'keeping.hidden',
  backup: 'backup.title',
  check: 'check.title',
} as const satisfies Record<View, string>;

/** How good a candidate is taken to be. */
export const qualityWords = {
  0: 'manager.quality0',
  1: 'manager.quality1',
  2: 'manager.quality2',
  3: 'manager.quality3',
} as const satisfies Record<Quality, string>;

/** What speaks for a candidate, or against it. */
export const reasonWords = {
  'four-character-series': 'manager.reasonFourCharacters',
  antithesis: 'manager.reasonAntithesis',
  'parallel-series': 'manager.reasonParallel',
  'shared-frame': 'manager.reasonSharedFrame',
  enumeration: 'manager.reasonEnumeration',
  correlative: 'manager.reasonCorrelative',
  turn: 'manager.reasonTurn',
  metaphor: 'manager.reasonMetaphor',
  saying: 'manager.reasonSaying',
  'number-summary': 'manager.reasonNumberSummary',
  formula: 'manager.reasonFormula',
  idiom: 'manager.reasonIdiom',
  statement: 'manager.reasonStatement',
  outline: 'manager.reasonOutline',
  generalised: 'manager.reasonGeneralised',
  'loose-frame': 'manager.reasonLooseFrame',
  'leans-on-context': 'manager.reasonLeansOnContext',
  narrative: 'manager.reasonNarrative',
  'too-long': 'manager.reasonTooLong',
  'too-short': 'manager.reasonTooShort',
  plain: 'manager.reasonPlain',
} as const satisfies Record<QualityReason, string>;

/** Why a file gave nothing, after its name. */
export const sourceFaultWords = {
  empty: 'manager.faultEmpty',
  'too-large': 'manager.faultTooLarge',
  'too-large-inside': 'manager.faultTooLargeInside',
  'old-word': 'manager.faultOldWord',
  wps: 'manager.faultWps',
  encrypted: 'manager.faultEncrypted',
  pdf: 'manager.faultPdf',
  ofd: 'manager.faultOfd',
  spreadsheet: 'manager.faultSpreadsheet',
  presentation: 'manager.faultPresentation',
  archive: 'manager.faultArchive',
  'not-text': 'manager.faultNotText',
  'no-text': 'manager.faultNoText',
  'broken-doc': 'manager.faultBrokenDoc',
  'broken-docx': 'manager.faultBrokenDocx',
  'broken-odt': 'manager.faultBrokenOdt',
  unreadable: 'manager.faultUnreadable',
  failed: 'manager.faultFailed',
} as const satisfies Record<SourceFault, string>;

/** What to know of a file although it could be read. */
export const noticeWords = {
  'mixed-encodings': 'manager.noticeMixedEncodings',
  'lost-characters': 'manager.noticeLostCharacters',
} as const satisfies Record<DocumentNotice, string>;
