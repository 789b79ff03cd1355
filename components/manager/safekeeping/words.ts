import type { BackupFault } from '@/lib/backup';
import type { PlaceFault } from '@/lib/backup/places/types';
import type { BackupFailure, RestoreFailure } from '@/lib/safekeeping/types';
import type { ActKind } from '@/lib/library';
import type { CheckedStore } from '@/lib/library/check/check-library';
import type { Brake, Comparison } from '@/lib/merge';
import { saveFailureWords } from '../../shared/words';

/** What an act did, with how many entries it did it to. */
export const actWords = {
  create: 'keeping.act.create',
  import: 'keeping.act.import',
  delete: 'keeping.act.delete',
  restore: 'keeping.act.restore',
  'restore-version': 'keeping.act.restoreVersion',
  'delete-for-good': 'keeping.act.deleteForGood',
  hide: 'keeping.act.hide',
  show: 'keeping.act.show',
  move: 'keeping.act.move',
  label: 'keeping.act.label',
  pin: 'keeping.act.pin',
  unpin: 'keeping.act.unpin',
  join: 'keeping.act.join',
} as const satisfies Record<ActKind, string>;

const placeFaultWords = {
  'disk-full': 'backup.fault.diskFull',
  'file-gone': 'backup.fault.fileGone',
  'folder-gone': 'backup.fault.folderGone',
  'permission-lost': 'backup.fault.permissionLost',
  'place-failed': 'backup.fault.placeFailed',
} as const satisfies Record<PlaceFault, string>;

/** Why a file is no backup that can be restored, and what to do. */
export const unreadableWords = {
  ...placeFaultWords,
  'bad-checksum': 'backup.fault.badChecksum',
  'bad-counts': 'backup.fault.badCounts',
  'broken-gzip': 'backup.fault.brokenGzip',
  'newer-version': 'backup.fault.newerVersion',
  'not-a-backup': 'backup.fault.notABackup',
  'unpacks-too-large': 'backup.fault.unpacksTooLarge',
} as const satisfies Record<BackupFault | PlaceFault, string>;

/** Why no backup was taken, and what to do. */
export const backupFailureWords = {
  ...unreadableWords,
  differs: 'backup.fault.differs',
  'unreadable-records': 'backup.fault.unreadableRecords',
  'library-unreadable': 'backup.fault.libraryUnreadable',
} as const satisfies Record<BackupFailure, string>;

/** Why nothing was restored. */
export const restoreFailureWords = {
  ...saveFailureWords,
  braked: 'backup.fault.braked',
  'copy-failed': 'backup.fault.copyFailed',
  'copy-unreadable': 'backup.fault.copyUnreadable',
} as const satisfies Record<RestoreFailure, string>;

/** What an entry of a backup is to the library, with how many there are. */
export const comparisonWords = {
  new: 'backup.count.new',
  same: 'backup.count.same',
  changed: 'backup.count.changed',
  older: 'backup.count.older',
  conflict: 'backup.count.conflict',
  gone: 'backup.count.gone',
} as const satisfies Record<Comparison, string>;

/** Why a merge stops until a person lets it go on. */
export const brakeWords = {
  'source-empty': 'backup.brake.sourceEmpty',
  'source-shrunken': 'backup.brake.sourceShrunken',
  'many-gone': 'backup.brake.manyGone',
  'many-changed': 'backup.brake.manyChanged',
} as const satisfies Record<Brake['reason'], string>;

/** The kinds of records that the library has. */
export const storeWords = {
  snippets: 'check.snippets',
  versions: 'check.versions',
  tombstones: 'check.tombstones',
  marks: 'check.marks',
  uses: 'check.uses',
  slotValues: 'check.slotValues',
  drafts: 'check.drafts',
  packs: 'check.packs',
} as const satisfies Record<CheckedStore, string>;
