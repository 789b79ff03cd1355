import { type BackupContent, readBackup } from '@/lib/backup';
import type { Comparison } from '@/lib/merge';
import type { SafetyCopies } from './safety-copies';
import type { SafekeepingServices } from './services';
import { takeSettings } from './settings-in-backup';
import type { BackupFile, Safekeeping, ReadBackup, RestoreFailure, RestoreResult } from './types';

type Written = { ok: true } | { ok: false; reason: RestoreFailure };

/** The part of safekeeping that gets a backup back. Before anything is written, the library as it is is kept as a copy. */
export function createRestoring(
  { library, settings }: Pick<SafekeepingServices, 'library' | 'settings'>,
  copies: SafetyCopies,
  makeFile: () => Promise<BackupFile | null>,
): Pick<Safekeeping, 'preview' | 'merge' | 'replace' | 'goBack'> {
  const restore = async (
    { settings: stored }: BackupContent,
    write: () => Promise<Written>,
    which: 'all' | 'unchanged',
  ): Promise<RestoreResult> => {
    const file = await makeFile();
    const copy = file && (await copies.keep(file));
    if (copy === null) return { ok: false, reason: 'copy-failed' };
    const written = await write();
    if (!written.ok) return written;
    await takeSettings(settings, stored, which);
    return { ok: true, copy };
  };
  const replace = (content: BackupContent) =>
    restore(content, () => library.replaceAll(content), 'all');

  return {
    async preview(bytes) {
      const read = await readBackup(bytes);
      if (!read.ok) return read;
      const { head, content, faults } = read;
      const merge = await library.previewMerge(content);
      const ours = await library.exportAll();
      const facts = { time: head.time, faults: faults.length, merge, content };
      return { ok: true, value: { ...facts, ...compareShown(content, ours, merge) } };
    },
    // The preview showed the brakes: who goes on has released them.
    merge: (content) => restore(content, () => library.mergeIn(content, true), 'unchanged'),
    replace,
    async goBack(copy) {
      const found = await copies.read(copy);
      const read = found.ok ? await readBackup(found.value) : found;
      return read.ok ? replace(read.content) : { ok: false, reason: 'copy-unreadable' };
    },
  };
}

/** The comparisons whose entries are listed. */
const LISTED = ['new', 'changed', 'conflict'] as const satisfies readonly Comparison[];

function compareShown(
  content: BackupContent,
  ours: BackupContent,
  { ids, aside }: ReadBackup['merge'],
): Pick<ReadBackup, 'aside' | 'onlyHere' | 'rows'> {
  const comparisons = new Map(
    LISTED.flatMap((comparison) => ids[comparison].map((id) => [id, comparison] as const)),
  );
  const theirs = new Set(content.snippets.map(({ id }) => id));
  return {
    aside: Object.values(aside).reduce((sum, count) => sum + count, 0),
    onlyHere: ours.snippets.filter((one) => one.deletedAt === undefined && !theirs.has(one.id))
      .length,
    rows: content.snippets.flatMap((snippet) => {
      const comparison = comparisons.get(snippet.id);
      return comparison === undefined || snippet.deletedAt !== undefined
        ? []
        : [{ comparison, snippet }];
    }),
  };
}
