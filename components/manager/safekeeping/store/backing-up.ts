import type { BackupFault } from '@/lib/backup';
import type { PlacedBackup, PlaceFault, PlaceResult } from '@/lib/backup/places/types';
import type {
  BackupFailure,
  BackupFile,
  BackupState,
  Safekeeping,
  LastBackup,
  ReadBackup,
  RestoreFailure,
} from '@/lib/safekeeping/types';
import { createActRunner, type RunAct } from '../../../shared/act-runner';
import { createObservable, type Observable } from '../../../shared/observable';

/** What was done last. */
export type BackupStatus =
  | { kind: 'backed-up'; last: LastBackup }
  /** Handed to the browser's downloads; nobody has looked at what arrived. */
  | { kind: 'handed-over'; file: BackupFile }
  /** The file that the user chose is the one that was handed over. */
  | { kind: 'confirmed'; entries: number }
  | { kind: 'not-confirmed' }
  | { kind: 'failed'; reason: BackupFailure }
  | { kind: 'refused' }
  | { kind: 'unreadable'; name: string; reason: BackupFault | PlaceFault }
  /** `copy` is the copy of what stood before. */
  | { kind: 'merged' | 'replaced'; copy: string }
  | { kind: 'undone' }
  | { kind: 'not-restored'; reason: RestoreFailure }
  | { kind: 'broken' };

/** What 备份 shows; null until it is read. */
export interface BackupPageState {
  isBusy: boolean;
  known: BackupState | null;
  /** The backups in the chosen folder, newest first. */
  listed: PlaceResult<readonly PlacedBackup[]> | null;
  copies: readonly PlacedBackup[];
  /** A backup that was read and not yet restored. */
  reading: (ReadBackup & { name: string }) | null;
  status: BackupStatus | null;
}

/** Backups, as the page takes and restores them. */
export interface BackingUp {
  readonly state: Observable<BackupPageState>;
  readonly canPickFolder: boolean;
  /** Reads what is known of backups and follows it until the signal aborts. */
  open(signal: AbortSignal): Promise<void>;
  backUp(): Promise<void>;
  /** Returns a backup to be handed to the user. */
  makeFile(): Promise<BackupFile | null>;
  /** Compares the file that the user chose with the one that was handed over last. */
  confirm(bytes: Uint8Array): Promise<void>;
  /** These three open a prompt of the browser, so each must be called within a click. */
  pickFolder(): Promise<void>;
  allowDownloads(): Promise<void>;
  requestFolderPermission(): Promise<void>;
  forgetPlace(): Promise<void>;
  /** The library is smaller than it was and the user knows: older backups are thinned out again. */
  acceptShrunken(): Promise<void>;
  /** Shows what a backup would bring. */
  preview(name: string, bytes: Uint8Array): Promise<void>;
  previewListed(name: string): Promise<void>;
  previewCopy(name: string): Promise<void>;
  discard(): void;
  merge(): Promise<void>;
  replace(): Promise<void>;
  /** Puts back what stood before the restore. */
  undo(): Promise<void>;
}

const INITIAL: BackupPageState = {
  isBusy: false,
  known: null,
  listed: null,
  copies: [],
  reading: null,
  status: null,
};

/** Makes the side of the manager that backs up and restores. */
export function createBackingUp(safekeeping: Safekeeping): BackingUp {
  const state = createObservable<BackupPageState>(INITIAL);

  const reread = async () => {
    const [known, listed, copies] = await Promise.all([
      safekeeping.state.read(),
      safekeeping.listBackups(),
      safekeeping.listCopies(),
    ]);
    state.patch({ known, listed, copies });
  };

  const runAlone = createActRunner<BackupStatus>(state, reread);

  const backUpNow = async (): Promise<BackupStatus> => {
    const taken = await safekeeping.backUp();
    return taken.ok ? { kind: 'backed-up', last: taken.last } : { kind: 'failed', ...taken };
  };
  /** A place that was just chosen is tried at once: nobody wants to learn in half an hour that it takes no file. */
  const choose = (pick: () => Promise<boolean>) =>
    runAlone(async () => ((await pick()) ? backUpNow() : { kind: 'refused' }));

  return {
    state,
    canPickFolder: safekeeping.canPickFolder,
    async open(signal) {
      safekeeping.state.watch(() => void reread().catch(() => undefined), signal);
      await reread().catch(() => state.patch({ status: { kind: 'broken' } }));
    },
    backUp: () => runAlone(backUpNow),
    ...handingOver(safekeeping, state, runAlone),
    ...restoring(safekeeping, state, runAlone),
    pickFolder: () => choose(() => safekeeping.pickFolder()),
    allowDownloads: () => choose(() => safekeeping.allowDownloads()),
    requestFolderPermission: () => choose(() => safekeeping.requestFolderPermission()),
    forgetPlace: () =>
      runAlone(async () => {
        await safekeeping.forgetPlace();
        return null;
      }),
    acceptShrunken: () =>
      runAlone(async () => {
        await safekeeping.acceptShrunken();
        return null;
      }),
  };
}

/** A backup as a file that the user puts somewhere, and the check that it arrived. */
function handingOver(
  safekeeping: Safekeeping,
  state: Observable<BackupPageState>,
  runAlone: RunAct<BackupStatus>,
): Pick<BackingUp, 'makeFile' | 'confirm'> {
  return {
    async makeFile() {
      let made: BackupFile | null = null;
      await runAlone(async () => {
        made = await safekeeping.makeFile();
        return made
          ? { kind: 'handed-over', file: made }
          : { kind: 'failed', reason: 'library-unreadable' };
      });
      return made;
    },
    async confirm(bytes) {
      const { status } = state.get();
      if (status?.kind !== 'handed-over') return;
      const { file } = status;
      await runAlone(async () =>
        (await safekeeping.confirmFile(file, bytes))
          ? { kind: 'confirmed', entries: file.last.entries }
          : { kind: 'not-confirmed' },
      );
    },
  };
}

/** Reads a backup, shows what it would bring, restores it, and goes back. */
function restoring(
  safekeeping: Safekeeping,
  state: Observable<BackupPageState>,
  runAlone: RunAct<BackupStatus>,
): Pick<
  BackingUp,
  'preview' | 'previewListed' | 'previewCopy' | 'discard' | 'merge' | 'replace' | 'undo'
> {
  const show = async (name: string, bytes: Uint8Array): Promise<BackupStatus | null> => {
    state.patch({ reading: null });
    const read = await safekeeping.preview(bytes);
    if (!read.ok) return { kind: 'unreadable', name, reason: read.reason };
    state.patch({ reading: { ...read.value, name } });
    return null;
  };
  const showFrom = (name: string, read: Promise<PlaceResult<Uint8Array>>) =>
    runAlone(async () => {
      const found = await read;
      if (!found.ok) return { kind: 'unreadable', name, reason: found.reason };
      return show(name, found.value);
    });

  const restore = (kind: 'merged' | 'replaced') =>
    runAlone(async () => {
      const { reading } = state.get();
      if (!reading) return null;
      const { content } = reading;
      const done = await (kind === 'merged'
        ? safekeeping.merge(content)
        : safekeeping.replace(content));
      if (!done.ok) return { kind: 'not-restored', reason: done.reason };
      state.patch({ reading: null });
      return { kind, copy: done.copy };
    });

  return {
    preview: (name, bytes) => runAlone(() => show(name, bytes)),
    previewListed: (name) => showFrom(name, safekeeping.readListed(name)),
    previewCopy: (name) => showFrom(name, safekeeping.readCopy(name)),
    discard: () => state.patch({ reading: null, status: null }),
    merge: () => restore('merged'),
    replace: () => restore('replaced'),
    async undo() {
      const { status } = state.get();
      if (status?.kind !== 'merged' && status?.kind !== 'replaced') return;
      const { copy } = status;
      await runAlone(async () => {
        const done = await safekeeping.goBack(copy);
        return done.ok ? { kind: 'undone' } : { kind: 'not-restored', reason: done.reason };
      });
    },
  };
}
