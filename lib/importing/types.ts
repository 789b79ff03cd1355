import type { Encoding } from '@/lib/extract/file/decode';
import type { EntryContent } from '@/lib/entry';
import type { SaveFailure } from '@/lib/library';
import type { TableLayout, TableShape } from '@/lib/transfer/table-shape';
import type { Fault, FileFault, Format, Notice } from '@/lib/transfer/types';

/**
 * What a row of a file is to the library: `new`; `same`, word for word and with nothing more; `alike`, in nearly the same words as
 * another entry; `changed`, another form of one of the user's own: of the same title, or of the same words with other labels.
 */
export const GROUPS = ['new', 'alike', 'changed', 'same'] as const;
export type Group = (typeof GROUPS)[number];

/** The groups whose rows can be taken. */
export const TAKEN_GROUPS = ['new', 'alike', 'changed'] as const satisfies readonly Group[];
export type TakenGroup = (typeof TAKEN_GROUPS)[number];

/** What a person chose of a group: all of it or none, but for the rows (by their place in the group, from 0) that are chosen otherwise. */
export interface GroupChoice {
  isTaken: boolean;
  except: ReadonlySet<number>;
}
export type ImportChoice = Record<TakenGroup, GroupChoice>;

/** A file that was read and compared with the library; nothing has been written. */
export interface ImportSummary {
  name: string;
  format: Format;
  encoding?: Encoding;
  counts: Record<Group, number>;
  /** The first of what can't be read or is read otherwise than it was meant, and how many there are in all. */
  problems: ReadonlyArray<Fault | Notice>;
  problemCount: number;
  /** How the columns of a table are read. */
  table?: TableShape;
}

/** A row as the preview shows it; its texts are cut after some hundred characters. */
export interface PreviewRow {
  content: EntryContent;
  title?: string;
  tags: readonly string[];
  /** Where it begins in the file, from 1. */
  line?: number;
  /** The words of the entry that it is like, or that it would change. */
  twin?: string;
}

/** Which file is read, and how. */
export interface ImportSource {
  name: string;
  bytes: Uint8Array;
  layout?: TableLayout;
}

export type ImportReading =
  | { ok: true; summary: ImportSummary }
  | { ok: false; reason: FileFault | 'failed'; line?: number };

/** What is done at the moment: `done` of `total` entries. */
export interface ImportStep {
  step: 'copying' | 'writing';
  done: number;
  total: number;
}

/** Why nothing was imported; `copy-failed`: the copy of the library could not be written first, so nothing was begun; `failed`: the program broke. */
export type ImportFailure = SaveFailure | 'cancelled' | 'copy-failed' | 'failed';

/** What taking the chosen rows came to: `count` entries are on disk; `act` is what undoes them, `copy` the name of the copy of what stood before. */
export type TakeResult =
  | { ok: true; count: number; act: string; copy: string }
  | { ok: false; reason: ImportFailure };

/** What undoing that came to; `skipped` entries were changed since, and are left as they are. */
export type UndoTakeResult =
  | { ok: true; count: number; skipped: number }
  | { ok: false; reason: SaveFailure | 'failed' };

/** What the copy of the library is written with: the settings as a backup has them, and the extension's version. */
export interface CopyFacts {
  settings: Record<string, unknown>;
  product: string;
}
