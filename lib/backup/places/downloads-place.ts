import { browser } from 'wxt/browser';
import { readBackupName } from '../backup-name';
import type { BackupPlace, PlacedBackup, PlaceFault, PlaceResult } from './types';

/** The folder below the browser's own for downloads. */
const FOLDER = '笔架备份';

/** How long a download may take, in ms: some browsers ask where to put it, and there may be no one to answer. */
const LONGEST = 60_000;

/**
 * Returns the browser's downloads as a place for backups, for browsers that let nobody pick a folder. An extension can't read what
 * it has downloaded, so the evidence is the size; what the user removed from the list of downloads is no longer listed here.
 */
export function downloadsPlace(): BackupPlace {
  return {
    list: () => attempt(async () => (await findDownloads()).map(({ backup }) => backup)),
    write: (name, bytes) =>
      attempt(async () => ({ kind: 'size', size: await download(name, bytes) })),
    remove: (name) =>
      attempt(async () => {
        for (const { id, backup } of await findDownloads()) {
          if (backup.name !== name) continue;
          await browser.downloads.removeFile(id);
          await browser.downloads.erase({ id });
        }
        return null;
      }),
  };
}

async function attempt<T>(act: () => Promise<T>): Promise<PlaceResult<T>> {
  try {
    // Not there before the permission is given, and after it is taken back.
    if (!('downloads' in browser) || !browser.downloads)
      return { ok: false, reason: 'permission-lost' };
    return { ok: true, value: await act() };
  } catch (error) {
    return { ok: false, reason: error instanceof Interrupted ? error.fault : 'place-failed' };
  }
}

async function findDownloads(): Promise<Array<{ id: number; backup: PlacedBackup }>> {
  const found = await browser.downloads.search({
    filenameRegex: `${FOLDER}[/\\\\][^/\\\\]+$`,
    state: 'complete',
    exists: true,
    limit: 0,
  });
  return found.flatMap(({ id, filename, fileSize }) => {
    const named = readBackupName(filename.split(/[/\\]/).at(-1) ?? '');
    return named ? [{ id, backup: { ...named, size: fileSize } }] : [];
  });
}

/** Returns the size of the file that stands on the disk then. */
async function download(name: string, bytes: Uint8Array): Promise<number> {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)]));
  const owner = new AbortController();
  try {
    const filename = `${FOLDER}/${name}`;
    const id = await browser.downloads.download({ url, filename, saveAs: false });
    await ended(id, owner.signal);
    const [item] = await browser.downloads.search({ id });
    if (item?.state === 'complete' && item.exists) return item.fileSize;
    await browser.downloads.cancel(id).catch(() => undefined);
    throw new Interrupted(item?.error === 'FILE_NO_SPACE' ? 'disk-full' : faultOf(item?.error));
  } finally {
    owner.abort();
    URL.revokeObjectURL(url);
  }
}

/** Resolves once a download has ended one way or another, or has taken too long. */
function ended(id: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = async () => {
      const [item] = await browser.downloads.search({ id });
      if (item?.state !== 'in_progress') resolve();
    };
    const onChanged = (change: { id: number }) => void (change.id === id && look());
    browser.downloads.onChanged.addListener(onChanged);
    const timer = setTimeout(resolve, LONGEST);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      browser.downloads.onChanged.removeListener(onChanged);
    });
    // It may have ended before anybody listened.
    void look();
  });
}

class Interrupted extends Error {
  readonly fault: PlaceFault;

  constructor(fault: PlaceFault) {
    super(fault);
    this.fault = fault;
  }
}

function faultOf(error: string | undefined): PlaceFault {
  return error === 'FILE_ACCESS_DENIED' ? 'permission-lost' : 'place-failed';
}
