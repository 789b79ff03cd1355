import type { BuiltInPack, EntryKind, FacetName } from '@/lib/entry';
import type { SaveFailure } from '@/lib/library';
import type { PatternErrorCode } from '@/lib/pattern';
import type { InsertFailure, RefusalReason, TargetState } from '@/lib/delivery/types';

/*
 * The one place where closed unions become words. Each map names the message (`locales/*.yml`) of every member, so that a
 * member added to a union without its word does not compile.
 */

/** The tabs. */
export const tabWords = {
  all: 'tabs.all',
  phrase: 'tabs.phrase',
  pattern: 'tabs.pattern',
  outline: 'tabs.outline',
  mine: 'tabs.mine',
  office: 'tabs.office',
} as const satisfies Record<EntryKind | 'all' | 'mine' | 'office', string>;

/** The kinds of entry. */
export const kindWords = {
  phrase: 'kind.phrase',
  pattern: 'kind.pattern',
  outline: 'kind.outline',
} as const satisfies Record<EntryKind, string>;

/** The packs that come with the extension. */
export const packWords = {
  'office-speeches': 'packs.speeches',
  'official-formulas': 'packs.formulas',
} as const satisfies Record<BuiltInPack, string>;

/** The lists of labels. */
export const labelListWords = {
  functions: 'filter.function',
  themes: 'filter.theme',
  forms: 'filter.form',
  documentTypes: 'filter.documentType',
} as const satisfies Record<FacetName, string>;

/** Why an editable place is refused, as the target line says it. */
export const refusalWords = {
  password: 'target.password',
  'read-only': 'target.readOnly',
  disabled: 'target.disabled',
  'not-editable': 'target.notEditable',
} as const satisfies Record<RefusalReason, string>;

type ForbiddenPage = Extract<TargetState, { state: 'forbidden' }>['page'];

/** Pages where extensions may not run. */
export const forbiddenWords = {
  browser: 'target.forbiddenBrowser',
  store: 'target.forbiddenStore',
  pdf: 'target.forbiddenPdf',
  other: 'target.forbiddenOther',
} as const satisfies Record<ForbiddenPage, string>;

/** Why an insertion was not done, as a reason after “已复制，请在文档中按 Ctrl+V”. */
export const insertFailureWords = {
  password: 'insertFailure.password',
  'read-only': 'insertFailure.readOnly',
  disabled: 'insertFailure.disabled',
  'not-editable': 'insertFailure.notEditable',
  'no-caret': 'insertFailure.noCaret',
  'frame-not-enabled': 'insertFailure.frameNotEnabled',
  'not-enabled': 'insertFailure.notEnabled',
  forbidden: 'insertFailure.forbidden',
  'no-tab': 'insertFailure.noTab',
  gone: 'insertFailure.gone',
  'not-accepted': 'insertFailure.notAccepted',
  'caret-moved': 'insertFailure.caretMoved',
  'too-long': 'insertFailure.tooLong',
  'paste-forbidden': 'insertFailure.pasteForbidden',
  composing: 'insertFailure.composing',
  'too-late': 'insertFailure.tooLate',
  'given-up': 'insertFailure.givenUp',
  crashed: 'insertFailure.crashed',
  silent: 'insertFailure.silent',
  busy: 'insertFailure.busy',
} as const satisfies Record<InsertFailure, string>;

/** Why something was not saved. */
export const saveFailureWords = {
  empty: 'saveFailure.empty',
  'too-long': 'saveFailure.tooLong',
  'storage-full': 'saveFailure.storageFull',
  'storage-unavailable': 'saveFailure.storageUnavailable',
  outdated: 'saveFailure.outdated',
  gone: 'saveFailure.gone',
} as const satisfies Record<SaveFailure, string>;

/** What is wrong with the body of a pattern or an outline. */
export const patternErrorWords = {
  'unclosed-slot': 'patternError.unclosedSlot',
  'stray-slot-end': 'patternError.straySlotEnd',
  'empty-slot-name': 'patternError.emptySlotName',
  'slot-name-too-long': 'patternError.slotNameTooLong',
  'unclosed-group': 'patternError.unclosedGroup',
  'stray-group-end': 'patternError.strayGroupEnd',
  'nested-group': 'patternError.nestedGroup',
  'bad-repeat': 'patternError.badRepeat',
  'min-over-max': 'patternError.minOverMax',
  'too-many-items': 'patternError.tooManyItems',
  'unclosed-joiner': 'patternError.unclosedJoiner',
  'ordinal-outside-group': 'patternError.ordinalOutsideGroup',
  'unknown-ordinal': 'patternError.unknownOrdinal',
  'count-without-group': 'patternError.countWithoutGroup',
  'caret-twice': 'patternError.caretTwice',
} as const satisfies Record<PatternErrorCode, string>;
