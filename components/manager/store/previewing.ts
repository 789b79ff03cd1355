import type { ImportSession } from '@/lib/importing/import-client';
import { type Group, GROUPS, type ImportSummary, type TakenGroup } from '@/lib/importing/types';
import type { Observable } from '../../shared/observable';
import { firstChoice, wholeGroup } from './import-choice';
import type { ImportPreview, TransferState } from './transfer-state';

/** Rows that are read at once. */
const PART = 100;

/** What an import would bring: its rows, group by group, and which of them are chosen. */
export interface Previewing {
  /** Shows a file that was read, with the first group that has rows. */
  show(summary: ImportSummary): Promise<void>;
  /** Changes fields of the preview, if there is one. */
  patch(fields: Partial<ImportPreview>): void;
  /** Lists the rows of a group. */
  list(group: Group): Promise<void>;
  /** Reads rows of the listed group, as far as they are not there yet. */
  readRows(from: number, to: number): Promise<void>;
  /** Takes all rows of a group, or none. */
  choose(group: TakenGroup, isTaken: boolean): void;
  chooseRow(group: TakenGroup, at: number, isTaken: boolean): void;
}

/** Makes the preview in `state`; `session` is the worker that read the file. */
export function createPreviewing(
  state: Observable<TransferState>,
  session: () => ImportSession | null,
): Previewing {
  const show = async (summary: ImportSummary) => {
    const group = GROUPS.find((each) => summary.counts[each] > 0) ?? 'new';
    state.patch({ preview: { summary, choice: firstChoice(), group, rows: new Map() } });
    await readRows(0, PART);
  };

  const patch = (fields: Partial<ImportPreview>) => {
    const { preview } = state.get();
    if (preview) state.patch({ preview: { ...preview, ...fields } });
  };

  const readRows = async (from: number, to: number) => {
    const { preview } = state.get();
    const reader = session();
    if (!preview || !reader) return;
    const { group, rows: known } = preview;
    const start = Math.floor(from / PART) * PART;
    for (let at = start; at < Math.min(to, preview.summary.counts[group]); at += PART) {
      if (known.has(at)) continue;
      const rows = await reader.rows(group, at, PART);
      const now = state.get().preview;
      if (!now || now.group !== group || now.summary !== preview.summary) return;
      patch({
        rows: new Map([...now.rows, ...rows.map((row, place) => [at + place, row] as const)]),
      });
    }
  };

  return {
    show,
    patch,
    async list(group) {
      patch({ group, rows: new Map() });
      await readRows(0, PART);
    },
    readRows,
    choose(group, isTaken) {
      const { preview } = state.get();
      if (preview) patch({ choice: { ...preview.choice, [group]: wholeGroup(isTaken) } });
    },
    chooseRow(group, at, isTaken) {
      const { preview } = state.get();
      if (!preview) return;
      const before = preview.choice[group];
      const except = new Set(before.except);
      if (isTaken === before.isTaken) except.delete(at);
      else except.add(at);
      patch({ choice: { ...preview.choice, [group]: { ...before, except } } });
    },
  };
}
