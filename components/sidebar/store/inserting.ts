import type { Library, LibraryEntry } from '@/lib/library';
import type { Insertion, InsertResult, TargetState } from '@/lib/target/types';
import type { SidebarServices } from '../services';
import type { Observable } from './observable';
import type { SidebarState } from './state';

/** Puts text into the document, or on the clipboard where that can't be. */
export interface Inserting {
  /** True when the document took it; the status line says what happened. */
  insert(entry: LibraryEntry, insertion: Insertion): Promise<boolean>;
  copy(text: string): Promise<void>;
}

/** Makes the inserting side of the store. */
export function createInserting(
  state: Observable<SidebarState>,
  services: Pick<SidebarServices, 'target' | 'copy'>,
  library: () => Library | null,
): Inserting {
  const copyInstead = async (text: string, result: InsertResult & { ok: false }) => {
    const isCopied = await services.copy(text);
    state.patch({
      status: isCopied
        ? { kind: 'copied-instead', reason: result.reason }
        : { kind: 'copy-failed', text },
    });
  };

  return {
    async insert(entry, insertion) {
      const tabId = tabOf(state.get().target);
      const result: InsertResult =
        tabId === undefined
          ? { ok: false, reason: 'no-tab' }
          : await services.target.deliver(tabId, insertion);
      if (!result.ok) {
        await copyInstead(insertion.text, result);
        return false;
      }
      state.patch({ status: { kind: result.verified ? 'inserted' : 'sent' } });
      await library()?.recordUse(entry.id);
      return true;
    },
    async copy(text) {
      const isCopied = await services.copy(text);
      state.patch({ status: isCopied ? { kind: 'copied' } : { kind: 'copy-failed', text } });
    },
  };
}

function tabOf(target: TargetState | null): number | undefined {
  return target && target.state !== 'no-tab' ? target.tabId : undefined;
}
