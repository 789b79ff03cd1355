import type {
  Group,
  ImportChoice,
  ImportStep,
  ImportSummary,
  PreviewRow,
} from '@/lib/importing/types';
import type { SaveFailure } from '@/lib/library';
import type { FileFault } from '@/lib/transfer/types';

/** A file that was read, and what was chosen of it. */
export interface ImportPreview {
  summary: ImportSummary;
  choice: ImportChoice;
  /** The group whose rows are listed. */
  group: Group;
  /** Its rows by their place, as far as they were requested. */
  rows: ReadonlyMap<number, PreviewRow>;
}

/** What the line under the buttons says. */
export type TransferStatus =
  | { kind: 'taken'; count: number; act: string }
  /** An import that was made before this page was opened, and can be undone; `at` in epoch ms. */
  | { kind: 'earlier'; count: number; act: string; at: number }
  | { kind: 'undone'; skipped: number }
  | { kind: 'cancelled' }
  /** There is nothing of one's own to be exported. */
  | { kind: 'nothing-own' }
  /** `leftOut` entries have no place in the format. */
  | { kind: 'exported'; count: number; leftOut: number; name: string }
  | { kind: 'unreadable'; name: string; reason: FileFault; line?: number }
  /** Something failed that the user can't mend: the library can't be read, a part of the page can't be fetched. */
  | { kind: 'broken' }
  | { kind: 'copy-failed' }
  | { kind: 'failed'; reason: SaveFailure };

/** What 导入导出 shows. `busy` is what is being done; `step` is how far an import has come. */
export interface TransferState {
  busy: 'reading' | 'taking' | 'undoing' | 'exporting' | null;
  step: ImportStep | null;
  preview: ImportPreview | null;
  status: TransferStatus | null;
}
