import type { SelectedText } from '@/lib/delivery';
import type { Drafting } from '../../shared/form/drafting';
import { draftOfRequest } from '../../shared/form/snippet-draft';
import type { Observable } from '../../shared/observable';
import type { SidebarServices } from '../services';
import type { SidebarState } from './state';

/** Saving what is selected in the page. */
export interface SelectionSaving {
  /** Opens the form on a selected text; says so where there is none, or where it is too long to be taken. */
  open(selection: SelectedText): void;
  /** Reads what is selected in the page now and opens the form on it; a second call during the reading does nothing. */
  read(): Promise<void>;
}

/** Makes the part of the store that saves selections. The page's text is read here and nowhere else in the sidebar. */
export function createSelectionSaving(
  state: Observable<SidebarState>,
  target: SidebarServices['target'],
  drafting: Drafting,
): SelectionSaving {
  let isReading = false;

  const open = (selection: SelectedText) => {
    const { text, length } = selection;
    if (text !== '') drafting.open(draftOfRequest(selection));
    else if (length > 0) state.patch({ status: { kind: 'selection-too-long', length } });
    else state.patch({ selected: 0, status: { kind: 'no-selection' } });
  };

  return {
    open,
    async read() {
      const shown = state.get().target;
      if (isReading || !shown || !('tabId' in shown)) return;
      isReading = true;
      const selection = await target.readSelection(shown.tabId).catch(() => null);
      isReading = false;
      open(selection ?? { text: '', length: 0, title: '' });
    },
  };
}
