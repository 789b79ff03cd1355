import './SearchField.css';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { i18n } from '../../shared/cached-i18n';
import type { ShownEntry } from '@/lib/library';
import { SearchIcon } from '../../shared/icons';
import { commandOfFieldKey, type FieldCommand, type FieldState } from '../keyboard/field-keys';
import { fieldAttributes } from '../results/combobox';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { shownKey, useShortcuts } from '../use-shortcuts';
import { useKeyboardAway } from './use-keyboard-away';
import type { SidebarStore } from '../store/sidebar-store';
import type { Row } from '../store/state';

interface SearchFieldProps {
  ref: RefObject<HTMLInputElement | null>;
  /** The list below, and its rows. */
  listId: string;
  rows: readonly Row[];
  /** Takes the keyboard to the chosen row's actions or panel; false when there is nothing to reach. */
  onEnterRow: () => boolean;
}

/** The search field: focused on opening, and the place from which the whole sidebar is driven. */
export function SearchField({ ref, listId, rows, onEnterRow }: SearchFieldProps) {
  const store = useSidebarStore();
  const text = useSidebarState('text');
  const currentId = useSidebarState('currentId');
  const hasNumber = useSidebarState('continuation') !== null;
  useEffect(() => ref.current?.focus(), [ref]);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const command = commandOfFieldKey(
      event.nativeEvent,
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
        {...fieldAttributes(
          listId,
          rows.findIndex((row) => row.entry.id === currentId),
        )}
        ref={ref}
        aria-label={i18n.t('search.name')}
        value={text}
        onKeyDown={onKeyDown}
        onChange={(event) => {
          const { isComposing } = event.nativeEvent as InputEvent;
          store.type(event.currentTarget.value, isComposing);
        }}
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
