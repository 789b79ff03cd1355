import { type ClipboardEvent, type DragEvent, useMemo } from 'react';
import { MAX_SNIPPET_LENGTH } from '@/lib/entry';
import { newDraft } from '../shared/form/snippet-draft';
import { useSidebarStore } from './sidebar-context';

/** What the sidebar does with text that is dragged onto it, or pasted outside of a field: a form opens that is filled with it. */
export function useGivenText() {
  const store = useSidebarStore();
  return useMemo(() => {
    const take = (event: DragEvent | ClipboardEvent, given: DataTransfer) => {
      const { mode, openDraft } = store.state.get();
      const text = given.getData('text/plain').trim();
      if (text === '' || mode !== 'stored' || openDraft !== null || isField(event.target)) return;
      event.preventDefault();
      const { length } = text;
      if (length > MAX_SNIPPET_LENGTH)
        store.state.patch({ status: { kind: 'selection-too-long', length } });
      // It may be gone where it was: closing the form keeps it.
      else store.drafting.open({ ...newDraft(text), isTouched: true });
    };
    return {
      onDragOver(event: DragEvent) {
        // Without this nothing may be dropped.
        if (event.dataTransfer.types.includes('text/plain') && !isField(event.target))
          event.preventDefault();
      },
      onDrop: (event: DragEvent) => take(event, event.dataTransfer),
      onPaste: (event: ClipboardEvent) => take(event, event.clipboardData),
    };
  }, [store]);
}

/** Whether the browser itself puts text there. */
function isField(target: EventTarget): boolean {
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
