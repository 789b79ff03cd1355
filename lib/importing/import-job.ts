import { bodyOf, type EntryContent } from '@/lib/entry';
import type { Library, LibraryEntry } from '@/lib/library';
import type { ImportBatch, ImportProgress, ImportResult } from '@/lib/library/types';
import { readFile } from '@/lib/transfer';
import { emptyGroups, type SortedRow, type SortedRows, sorterInto } from './sort-rows';
import {
  type CopyFacts,
  type Group,
  GROUPS,
  type ImportChoice,
  type ImportReading,
  type ImportSource,
  type ImportStep,
  type ImportSummary,
  type PreviewRow,
  type TakenGroup,
  type TakeResult,
  type UndoTakeResult,
} from './types';

/** What an import does to the library, wherever that is. */
export interface ImportedLibrary extends Pick<Library, 'entries' | 'undo'> {
  importMany(batch: ImportBatch, progress: ImportProgress): Promise<ImportResult>;
  /** Keeps a copy of the library as it is; returns its name once it was read back, null where that fails. */
  keepCopy(facts: CopyFacts): Promise<string | null>;
}

/** One file on its way into the library: read and compared, looked at, taken. */
export interface ImportJob {
  read(source: ImportSource): Promise<ImportReading>;
  /** Returns `count` rows of a group, from 0. */
  rows(group: Group, from: number, count: number): PreviewRow[];
  /** Writes what was chosen, all of it or nothing; before that a copy of the library as it is is kept. */
  take(
    choice: ImportChoice,
    facts: CopyFacts,
    onStep: (step: ImportStep) => void,
    signal: AbortSignal,
  ): Promise<TakeResult>;
  undo(act: string): Promise<UndoTakeResult>;
}

/** Problems beyond these are counted only. */
const MOST_PROBLEMS = 200;
/** Characters of a text that the preview shows. */
const SHOWN = 300;

/** Makes the job that reads one file into a library that `open` opens. */
export function createImportJob(open: () => Promise<ImportedLibrary>): ImportJob {
  let groups = emptyGroups();

  return {
    async read({ name, bytes, layout }) {
      groups = emptyGroups();
      const reading = await readFile(name, bytes, layout ? { layout } : {});
      if (!reading.ok) {
        const { reason, line } = reading;
        return { ok: false, reason, ...(line !== undefined && { line }) };
      }
      const { rows, faults, notices, format, encoding, table } = reading;
      const sort = sorterInto(await (await open()).entries(), groups);
      for (const row of rows) sort(row);
      const problems = [...faults, ...notices];
      const summary: ImportSummary = {
        name,
        format,
        ...(encoding && { encoding }),
        counts: countEach(groups),
        problems: problems.slice(0, MOST_PROBLEMS),
        problemCount: problems.length,
        ...(table && { table }),
      };
      return { ok: true, summary };
    },
    rows: (group, from, count) => groups[group].slice(from, from + count).map(showRow),
    async take(choice, facts, onStep, signal) {
      const batch: ImportBatch = {
        added: [...chosen(groups, choice, 'new'), ...chosen(groups, choice, 'alike')].map(inputOf),
        changed: chosen(groups, choice, 'changed').flatMap(({ input, twin }) =>
          twin ? [{ id: twin.id, input }] : [],
        ),
      };
      const total = batch.added.length + batch.changed.length;
      onStep({ step: 'copying', done: 0, total });
      const library = await open();
      const copy = await library.keepCopy(facts);
      if (signal.aborted) return { ok: false, reason: 'cancelled' };
      if (copy === null) return { ok: false, reason: 'copy-failed' };
      const onWritten = (done: number) => onStep({ step: 'writing', done, total });
      const written = await library.importMany(batch, { onWritten, signal });
      return written.ok ? { ...written, copy } : written;
    },
    async undo(act) {
      const undone = await (await open()).undo(act);
      if (!undone.ok) return undone;
      return { ok: true, count: undone.ids.length, skipped: undone.skipped };
    },
  };
}

function countEach(groups: SortedRows): ImportSummary['counts'] {
  const counts = GROUPS.map((group) => [group, groups[group].length] as const);
  return Object.fromEntries(counts) as ImportSummary['counts'];
}

function chosen(groups: SortedRows, choice: ImportChoice, group: TakenGroup): SortedRow[] {
  const { isTaken, except } = choice[group];
  return groups[group].filter((_, at) => except.has(at) !== isTaken);
}

function inputOf({ input }: SortedRow) {
  return input;
}

function showRow({ input, line, twin }: SortedRow): PreviewRow {
  const { title, tags } = input;
  return {
    content: shorten(input),
    tags,
    ...(title !== undefined && { title }),
    ...(line !== undefined && { line }),
    ...(twin && { twin: shownTwin(twin) }),
  };
}

function shownTwin(entry: LibraryEntry): string {
  return bodyOf(entry).slice(0, SHOWN);
}

function shorten(content: EntryContent): EntryContent {
  return content.kind === 'phrase'
    ? { kind: 'phrase', text: content.text.slice(0, SHOWN) }
    : { kind: content.kind, body: content.body.slice(0, SHOWN) };
}
