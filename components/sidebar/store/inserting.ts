import { formText, type UnformedText } from '@/lib/entry';
import type { Library, ShownEntry } from '@/lib/library';
import type { InsertReport, InsertResult, TargetState } from '@/lib/delivery/types';
import type { SidebarServices } from '../services';
import type { Observable } from '../../shared/observable';
import type { SidebarState } from './state';

/** Puts text into the document, or on the clipboard where that can't be. */
export interface Inserting {
  /** True when the document took it; the status line says what happened. */
  insert(entry: ShownEntry, text: UnformedText): Promise<boolean>;
  copy(text: UnformedText): Promise<void>;
}

/** Makes the inserting side of the store. */
export function createInserting(
  state: Observable<SidebarState>,
  services: Pick<SidebarServices, 'target' | 'copy'>,
  library: Promise<Library>,
): Inserting {
  const copyInstead = async (text: string, result: InsertResult & { ok: false }) => {
    const isCopied = await services.copy(text);
    state.patch({
      status: isCopied
        ? { kind: 'copied-instead', reason: result.reason, ...reportOf(result) }
        : { kind: 'copy-failed', text },
    });
  };

  return {
    async insert(entry, unformed) {
      const target = await knownTarget(state);
      const { form } = state.get();
      const tabId = tabOf(target);
      // Only an indent depends on where in the document the text goes.
      const isPlaced = form.indent !== 'none' && target.state === 'ready';
      const before = isPlaced ? await services.target.readBefore(target) : null;
      const insertion = formText(unformed, form, before);
      if (insertion.text === '') return false;
      const result: InsertResult =
        tabId === undefined
          ? { ok: false, reason: 'no-tab' }
          : await services.target.deliver(tabId, insertion);
      if (!result.ok) {
        await copyInstead(insertion.text, result);
        return false;
      }
      state.patch({
        status: result.verified ? { kind: 'inserted' } : { kind: 'sent', ...reportOf(result) },
      });
      await (await library).recordUse(entry.id);
      return true;
    },
    async copy(unformed) {
      const { text } = formText(unformed, state.get().form, null);
      const isCopied = await services.copy(text);
      state.patch({ status: isCopied ? { kind: 'copied' } : { kind: 'copy-failed', text } });
    },
  };
}

/** Where insertions go, once that is known: an Enter right after the opening waits for it. */
function knownTarget(state: Observable<SidebarState>): Promise<TargetState> {
  return new Promise((resolve) => {
    const look = () => {
      const { target } = state.get();
      if (!target) return;
      stop();
      resolve(target);
    };
    const stop = state.subscribe(look);
    look();
  });
}

function reportOf({ report }: InsertResult): { report?: InsertReport } {
  return report ? { report } : {};
}

function tabOf(target: TargetState): number | undefined {
  return target.state !== 'no-tab' ? target.tabId : undefined;
}
