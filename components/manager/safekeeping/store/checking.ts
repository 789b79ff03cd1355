import { writeBackup } from '@/lib/backup';
import type { LibraryCheck } from '@/lib/library/check/check-library';
import { createObservable, type Observable } from '../../../shared/observable';

/** Reads every record; `onRead` is given how many were read so far. Null where there is no library. */
export type CheckLibrary = (onRead: (count: number) => void) => Promise<LibraryCheck | null>;

/** `none`: there is no database; `broken`: it can't be opened at all. */
export type CheckResult =
  | { kind: 'checked'; check: LibraryCheck }
  | { kind: 'none' }
  | { kind: 'broken' };

export interface CheckState {
  /** How many records were read so far; null while nothing is being read. */
  progress: number | null;
  result: CheckResult | null;
}

/** Reading every record of the library, and saving what can be read. */
export interface Checking {
  readonly state: Observable<CheckState>;
  check(): Promise<void>;
  /** Returns all that could be read as a backup file. */
  exportSound(): Promise<Uint8Array | null>;
  /** Returns the records that can't be used as they stand, as JSON, for somebody who may read something in them. */
  exportDamaged(): string | null;
}

/** Makes the side of the manager that checks the library. */
export function createChecking(checkLibrary: CheckLibrary): Checking {
  const state = createObservable<CheckState>({ progress: null, result: null });
  const checked = () => {
    const { result } = state.get();
    return result?.kind === 'checked' ? result.check : null;
  };
  return {
    state,
    async check() {
      if (state.get().progress !== null) return;
      state.patch({ progress: 0, result: null });
      const read = (progress: number) => state.patch({ progress });
      const result = await checkLibrary(read).then(
        (check): CheckResult => (check ? { kind: 'checked', check } : { kind: 'none' }),
        (): CheckResult => ({ kind: 'broken' }),
      );
      state.patch({ progress: null, result });
    },
    async exportSound() {
      const check = checked();
      if (!check) return null;
      return writeBackup(check.content, { product: '', device: '', time: Date.now() });
    },
    exportDamaged() {
      const check = checked();
      return check && JSON.stringify(check.damaged, null, 2);
    },
  };
}
