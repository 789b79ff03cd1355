import './SearchField.css';
import type { KeyboardEvent, RefObject } from 'react';
import { i18n } from '../../shared/known-words';
import type { ShownEntry } from '@/lib/library';
import { SearchIcon } from '../../shared/icons';
import { commandOfFieldKey, type FieldCommand, type FieldState } from '../keyboard/field-keys';
import type { ResultsCombobox } from '../results/use-results-combobox';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { shownKey, useShortcuts } from '../use-shortcuts';
import { useKeyboardAway } from './use-keyboard-away';
import type { SidebarStore } from '../store/sidebar-store';

interface SearchFieldProps {
  ref: RefObject<HTMLInputElement | null>;
  combobox: ResultsCombobox;
  /** Takes the keyboard to the chosen row's actions or panel; false when there is nothing to reach. */
  onEnterRow: () => boolean;
}

/** The search field: focused on opening, and the place from which the whole sidebar is driven. */
export function SearchField({ ref, combobox, onEnterRow }: SearchFieldProps) {
  const store = useSidebarStore();
  const currentId = useSidebarState('currentId');
  const hasNumber = useSidebarState('continuation') !== null;

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const { nativeEvent } = event;
    Object.assign(nativeEvent, { preventDownshiftDefault: true });
    const command = commandOfFieldKey(
      nativeEvent,
      fieldStateOf(event.currentTarget, currentId !== null, hasNumber),
    );
    if (!command) return;
    if (command.do === 'enter-row') {
      if (onEnterRow()) event.preventDefault();
      return;
    }
    event.preventDefault();
    void run(store, command);
  };

  const { entryKey } = store.services;
  const wayIn = useKeyboardAway() ? entryKey : null;
  const shortcuts = useShortcuts();
  const key = wayIn ?? shortcuts?.open;
  return (
    <div className="search-field">
      <SearchIcon />
      <input
        // oxlint-disable-next-line react/refs -- downshift attaches the ref and reads it in effects alone
        {...combobox.getInputProps({
          ref,
          'aria-label': i18n.t('search.name'),
          onKeyDown,
          onChange: (event) => {
            const { isComposing } = event.nativeEvent as InputEvent;
            store.type(event.currentTarget.value, isComposing);
          },
        })}
        onCompositionEnd={(event) => store.type(event.currentTarget.value, false)}
        type="text"
        inputMode="search"
        enterKeyHint="enter"
        placeholder={
          wayIn ? i18n.t('search.placeholderAway', [wayIn]) : i18n.t('search.placeholder')
        }
        spellCheck={false}
        autoCapitalize="off"
      />
      {key && <kbd aria-hidden="true">{shownKey(key)}</kbd>}
    </div>
  );
}

function fieldStateOf(field: HTMLInputElement, hasRow: boolean, hasNumber: boolean): FieldState {
  const { value, selectionStart, selectionEnd } = field;
  const isCaretAtEnd = selectionStart === value.length && selectionEnd === value.length;
  return { isEmpty: value === '', isCaretAtEnd, hasRow, hasNumber };
}

/** Waits for the results of what was typed last, so that quick keys mean the rows that the query finds. */
async function run(
  store: SidebarStore,
  command: Exclude<FieldCommand, { do: 'enter-row' }>,
): Promise<void> {
  switch (command.do) {
    case 'move':
      await store.settle();
      store.move(command.to);
      return;
    case 'clear':
      store.type('', false);
      return;
    case 'close':
      await store.services.closePanel();
      return;
    case 'activate':
    case 'insert-and-return':
    case 'insert-numbered':
    case 'copy':
      await runOnEntry(store, command.do);
  }
}

async function runOnEntry(
  store: SidebarStore,
  act: 'activate' | 'insert-and-return' | 'insert-numbered' | 'copy',
): Promise<void> {
  const entry = await store.settledEntry();
  if (!entry) return;
  if (act === 'copy') await store.copy(entry);
  else if (act === 'insert-numbered') await insertNumbered(store, entry);
  else if (act === 'insert-and-return') await store.insertAndReturn(entry);
  else if (entry.kind === 'phrase') await store.insert(entry);
  else store.openPanel({ id: entry.id, shows: 'fill' });
}

/** A pattern is filled first: its panel has the offer too. */
async function insertNumbered(store: SidebarStore, entry: ShownEntry): Promise<void> {
  if (entry.kind === 'phrase') await store.insertNumbered(entry);
  else store.openPanel({ id: entry.id, shows: 'fill' });
}
