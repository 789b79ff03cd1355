import { readContent } from '@/lib/backup/backup-content';
import type { SnippetRecords, Snippet } from '@/lib/merge';
import { type HeadFacts, readWhole, type WholeFault, writeWhole } from './whole-file';

/** What one device shares: its entries as they are, and what it no longer shares. No version of an entry leaves the machine. */
export interface SharedContent {
  snippets: readonly Snippet[];
  tombstones: SnippetRecords['tombstones'];
}

const FORMAT = 'bijia-device';
/** What a device's file may unpack to, in bytes. */
const LARGEST = 200_000_000;

/** What a device's file may have, in bytes: some 100,000 entries. */
export const DEVICE_FILE_LIMIT = 25_000_000;

/** Returns the bytes of a device's file, and the SHA-256 of what it holds. */
export async function writeDeviceFile(
  { snippets, tombstones }: SharedContent,
  facts: HeadFacts,
): Promise<{ bytes: Uint8Array; sha256: string }> {
  return writeWhole({ snippets, tombstones }, { ...facts, format: FORMAT });
}

export type DeviceFileReading =
  | {
      ok: true;
      head: HeadFacts & { sha256: string };
      content: SharedContent;
      /** Records that have no shape that can be used. */
      faults: number;
    }
  | { ok: false; reason: WholeFault };

/**
 * Returns what a device's file holds, once its sum and counts are right. What it has beside the two lists is not read, and of an entry
 * neither where it was found nor which entry it stands for: those are nobody else's.
 */
export async function readDeviceFile(bytes: Uint8Array): Promise<DeviceFileReading> {
  const whole = await readWhole(bytes, { format: FORMAT, limit: LARGEST });
  if (!whole.ok) return whole;
  const { content, faults } = readContent(whole.content);
  return {
    ok: true,
    head: whole.head,
    content: { snippets: content.snippets.map(toShared), tombstones: content.tombstones },
    faults: faults.length,
  };
}

/** Returns an entry as it is shared: without where it was found, which may be an address inside the office, and without what it replaces. */
export function toShared(snippet: Snippet): Snippet {
  const { foundAt: _found, replaces: _replaces, ...shared } = snippet;
  return shared;
}
