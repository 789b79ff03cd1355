import { checkWritten } from '@/lib/backup';
import type { PlacedBackup, PlaceResult, ReadablePlace } from '@/lib/backup/places/types';
import { newestFirst } from './newest-first';

/** Copies beyond these are removed, the oldest first. */
const MOST_COPIES = 10;

/** A backup as it is kept, under its name. */
export interface CopyFile {
  bytes: Uint8Array;
  last: { name: string };
}

/** Copies of what stood before an act that replaces much, in the extension's own folder. */
export interface SafetyCopies {
  /** Returns the copies, newest first; none where they can't be listed. */
  list: () => Promise<PlacedBackup[]>;
  read: (name: string) => Promise<PlaceResult<Uint8Array>>;
  /** Returns the copy's name once it has been read back; null where that fails. */
  keep(file: CopyFile): Promise<string | null>;
}

/** Opens the copies in a folder that is there when it is needed. */
export function createSafetyCopies(openFolder: () => Promise<ReadablePlace>): SafetyCopies {
  return {
    async list() {
      const listed = await openFolder()
        .then((folder) => folder.list())
        .catch(() => null);
      return listed?.ok ? newestFirst(listed.value) : [];
    },
    async read(name) {
      try {
        return await (await openFolder()).read(name);
      } catch {
        return { ok: false, reason: 'place-failed' };
      }
    },
    async keep({ bytes, last: { name } }) {
      try {
        const folder = await openFolder();
        const written = await folder.write(name, bytes);
        if (!written.ok || written.value.kind !== 'bytes') return null;
        const checked = await checkWritten(bytes, written.value.bytes);
        if (!checked.ok && checked.reason !== 'unreadable-records') return null;
        const listed = await folder.list();
        const old = listed.ok ? newestFirst(listed.value).slice(MOST_COPIES) : [];
        for (const copy of old) await folder.remove(copy.name);
        return name;
      } catch {
        return null;
      }
    },
  };
}
