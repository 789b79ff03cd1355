import { useCombobox } from 'downshift';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import type { Row } from '../store/state';

/** The search field and the list as one combobox. */
export type ResultsCombobox = Pick<
  ReturnType<typeof useCombobox<Row>>,
  'getInputProps' | 'getMenuProps' | 'getItemProps'
>;

/**
 * Ties the search field to the result list for assistive technology: an always open combobox whose state is the store's.
 * Keys and typing go through the store's own map, since Enter, Home, End and Esc mean more here than in a plain combobox.
 */
export function useResultsCombobox(rows: readonly Row[]): ResultsCombobox {
  const store = useSidebarStore();
  const text = useSidebarState('text');
  const currentId = useSidebarState('currentId');
  return useCombobox<Row>({
    items: rows as Row[],
    isOpen: true,
    inputValue: text,
    selectedItem: null,
    highlightedIndex: rows.findIndex((row) => row.entry.id === currentId),
    itemToString: (row) => row?.entry.id ?? '',
    itemToKey: (row) => row?.entry.id,
    // The virtualiser scrolls.
    scrollIntoView: () => {},
    stateReducer: (state, { type, changes }) => {
      if (type === useCombobox.stateChangeTypes.ItemClick && changes.selectedItem)
        store.chooseRow(changes.selectedItem.entry.id);
      return state;
    },
  });
}
