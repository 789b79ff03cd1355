/** The backup file: written, read with verification, named, thinned out; when one is due. Pure. */
export { type BackupContent, NO_CONTENT } from './backup-content';
export {
  type BackupFault,
  type BackupHead,
  looksLikeBackup,
  readBackup,
  writeBackup,
} from './backup-file';
export { isOfDevice, nameBackup } from './backup-name';
export { isReminderDue, nextBackupIn, REMINDER_INTERVAL } from './backup-schedule';
export { checkWritten, type CheckFault } from './check-written';
export { thinBackups } from './thin-backups';
