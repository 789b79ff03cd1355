import { facetFieldsOf, facetValuesOf } from '@/lib/entry';
import { readBackup } from '@/lib/backup';
import { RowCollector } from '../row-collector';
import type { ParseResult } from '../types';

/** Reads the snippets of our own backup that are not in the trash; the rest of it is for restoring. */
export async function readBackupRows(bytes: Uint8Array): Promise<ParseResult> {
  const backup = await readBackup(bytes);
  if (!backup.ok) return { ok: false, reason: FAULTS[backup.reason] };
  const rows = new RowCollector('backup');
  for (const { list, at } of backup.faults)
    rows.fault({ entry: at + 1, reason: 'bad-shape', detail: list });
  for (const snippet of backup.content.snippets) {
    if (snippet.deletedAt !== undefined) continue;
    const { title, tags } = snippet;
    const labels = facetFieldsOf((name) => facetValuesOf(name, snippet));
    rows.add(snippet, { ...(title !== undefined && { title }), tags, ...labels });
  }
  return { ok: true, sheet: rows.sheet() };
}

const FAULTS = {
  'bad-checksum': 'bad-checksum',
  'bad-counts': 'bad-checksum',
  'broken-gzip': 'broken-zip',
  'newer-version': 'newer-version',
  'not-a-backup': 'unknown-zip',
  'unpacks-too-large': 'unpacks-too-large',
} as const;
