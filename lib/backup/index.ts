/** The backup file: written, read with verification, thinned out. Pure. */
export { NO_CONTENT } from './backup-content';
export { looksLikeBackup, readBackup, writeBackup } from './backup-file';
export { thinBackups } from './thin-backups';
