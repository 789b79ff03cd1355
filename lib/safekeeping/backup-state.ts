import * as v from 'valibot';
import { openStoredState, type StoredState } from '@/lib/settings/stored-state';

const Last = v.object({
  /** Epoch ms. */
  at: v.number(),
  /** The file's name. */
  name: v.string(),
  /** The library's revision that it is of. */
  revision: v.number(),
  /** The user's own entries in it, the trash left out. */
  entries: v.number(),
  /** The most snippet ids that a backup had, tombstones included (`countIds`), since the user last released the brake. */
  ids: v.number(),
  /** It has fewer ids than that: something was lost, and older backups are left alone. */
  isShrunken: v.boolean(),
  /** `read-back`: read again, parsed, counted and compared byte by byte; `size`: only its size could be compared. */
  evidence: v.picklist(['read-back', 'size']),
});

const Fault = v.object({ reason: v.string(), at: v.number() });

const Place = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('folder'), name: v.string() }),
  v.object({ kind: v.literal('downloads') }),
]);

const State = v.object({
  place: v.fallback(Place, { kind: 'none' }),
  last: v.fallback(v.nullable(Last), null),
  fault: v.fallback(v.nullable(Fault), null),
  /** Until when the user wants no reminder, epoch ms. */
  quietUntil: v.fallback(v.number(), 0),
});

/** The last backup that was written and checked. */
export type LastBackup = v.InferOutput<typeof Last>;

/** Where automatic backups go. */
export type PlaceChoice = v.InferOutput<typeof Place>;

/** What is known of backups on this machine: the place, the last good one, and what went wrong since; each damaged field is as at first. */
export type BackupState = v.InferOutput<typeof State>;

const FIRST: BackupState = { place: { kind: 'none' }, last: null, fault: null, quietUntil: 0 };

export type BackupStateStorage = StoredState<BackupState>;

/** Opens what is known of backups on this machine. */
export function openBackupState(): BackupStateStorage {
  return openStoredState('local:backup-state', parseState);
}

function parseState(stored: unknown): BackupState {
  const parsed = v.safeParse(State, stored);
  return parsed.success ? parsed.output : FIRST;
}
