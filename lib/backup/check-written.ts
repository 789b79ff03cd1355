import { type BackupFault, type BackupHead, readBackup } from './backup-file';

/** Why a backup that was read back is not what was written; `unreadable-records`: it holds records that no restore could read. */
export type CheckFault = BackupFault | 'differs' | 'unreadable-records';

/** Returns the head of a backup once what is read back is, byte for byte, what was written, and can be restored whole. */
export async function checkWritten(
  written: Uint8Array,
  found: Uint8Array,
): Promise<{ ok: true; head: BackupHead } | { ok: false; reason: CheckFault }> {
  const isSame = written.length === found.length && written.every((byte, at) => byte === found[at]);
  if (!isSame) return { ok: false, reason: 'differs' };
  const read = await readBackup(found);
  if (!read.ok) return read;
  return read.faults.length > 0
    ? { ok: false, reason: 'unreadable-records' }
    : { ok: true, head: read.head };
}
