import {
  type BackupContent,
  type BackupHead,
  checkWritten,
  type CheckFault,
  isOfDevice,
  nameBackup,
  thinBackups,
  writeBackup,
} from '@/lib/backup';
import type { BackupPlace, PlaceFault } from '@/lib/backup/places/types';
import { checkSource, countIds } from '@/lib/merge';
import type { LastBackup } from './backup-state';

/** Why no backup was taken, or not one that holds. */
export type BackupFailure = CheckFault | PlaceFault | 'library-unreadable';

/** What a backup says of itself, and the library's revision that it is of. */
export type BackupFacts = Pick<BackupHead, 'product' | 'device' | 'time'> & { revision: number };

/** What taking a backup came to: what is noted of it, or why there is none. */
export type BackupResult = { ok: true; last: LastBackup } | { ok: false; reason: BackupFailure };

/**
 * Writes a backup to a place, reads it back and compares it; then thins out this device's older ones. One that does not read back as
 * it was written is removed. A library that has lost ids since `before` is written all the same, but nothing is thinned out from then on,
 * until a person releases that brake: the older backups may be all there is.
 */
export async function placeBackup(
  place: BackupPlace,
  content: BackupContent,
  { revision, ...head }: BackupFacts,
  before: LastBackup | null,
): Promise<BackupResult> {
  const name = nameBackup(head.time, head.device);
  const bytes = await writeBackup(content, head);
  const written = await place.write(name, bytes);
  if (!written.ok) return written;
  const evidence = written.value;
  const checked =
    evidence.kind === 'bytes'
      ? await checkWritten(bytes, evidence.bytes)
      : await checkSize(bytes, evidence.size);
  if (!checked.ok) {
    // What was written whole and can be read in part is better than nothing.
    if (checked.reason !== 'unreadable-records') await place.remove(name);
    return checked;
  }
  const evidenceKind = evidence.kind === 'bytes' ? 'read-back' : 'size';
  const last = describeBackup(name, content, { revision, ...head }, evidenceKind, before);
  if (!last.isShrunken) await thinOut(place, head);
  return { ok: true, last };
}

/** Returns what is noted of a backup, measured against the previous backup. */
export function describeBackup(
  name: string,
  content: BackupContent,
  { revision, time }: BackupFacts,
  evidence: LastBackup['evidence'],
  before: LastBackup | null,
): LastBackup {
  return {
    at: time,
    name,
    revision,
    entries: content.snippets.filter(({ deletedAt }) => deletedAt === undefined).length,
    ids: Math.max(before?.ids ?? 0, countIds(content)),
    isShrunken: before !== null && checkSource(before.ids, content) !== null,
    evidence,
  };
}

/** Where nothing can be read back, what was about to be written must at least be readable, and of the size that arrived. */
async function checkSize(bytes: Uint8Array, size: number) {
  if (bytes.length !== size) return { ok: false as const, reason: 'differs' as const };
  return checkWritten(bytes, bytes);
}

/** A file that can't be listed or removed is thinned out another time. */
async function thinOut(
  place: BackupPlace,
  { device, time }: Pick<BackupFacts, 'device' | 'time'>,
): Promise<void> {
  const listed = await place.list();
  if (!listed.ok) return;
  const own = listed.value.filter((backup) => isOfDevice(backup, device));
  for (const name of thinBackups(own, time)) await place.remove(name);
}
