import './RowActions.css';
import { type KeyboardEvent, type Ref, type RefObject, useEffect, useRef, useState } from 'react';
import { i18n } from '../../shared/cached-i18n';
import type { ShownEntry } from '@/lib/library';
import { useReturnToField } from '../focus-context';
import { RowMenu } from '../lazy-parts';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { numberFor } from '../store/continuing';
import { nameOf } from './name-of';

/** Whether a click is not the second of a double click; by keyboard its count is 0. */
function isOneClick(count: number): boolean {
  return count < 2;
}

/** Does something with the row, which is chosen then, and gives the keyboard back to the search field. */
type Act = (action: Promise<unknown> | false | void) => void;

interface RowActionsProps {
  ref: Ref<HTMLDivElement>;
  entry: ShownEntry;
  /** Takes the element that is to stand where the row ends. */
  place: Ref<HTMLDivElement> | undefined;
  virtualIndex: number;
}

/** What can be done with the chosen or hovered row; what Enter would do comes last and stands out. */
export function RowActions({ ref, entry, place, virtualIndex }: RowActionsProps) {
  const store = useSidebarStore();
  const mode = useSidebarState('mode');
  const continuation = useSidebarState('continuation');
  const returnToField = useReturnToField();
  const [isMenuOpen, openMenu] = useMenuOf(entry.id);
  const more = useRef<HTMLButtonElement>(null);

  useKeyboardBack(more, entry.id);
  const number = entry.kind === 'phrase' ? numberFor(continuation, entry.text) : null;

  const act: Act = (action) => {
    void action;
    store.chooseRow(entry.id);
    returnToField();
  };
  const onKeyDown = useToolbarKeys();

  return (
    <div
      ref={place}
      className="row-actions"
      data-row={entry.id}
      data-at={virtualIndex}
      onKeyDownCapture={isMenuOpen ? undefined : onKeyDown}
    >
      <div ref={ref} role="toolbar" aria-label={i18n.t('row.actions', [nameOf(entry)])}>
        <button type="button" className="button small plain" onClick={() => act(store.copy(entry))}>
          {i18n.t('row.copy')}
        </button>
        {mode === 'stored' && (
          <button
            type="button"
            className="button small plain"
            onClick={() => act(store.entryActions.togglePin(entry))}
          >
            {i18n.t(entry.pinned ? 'row.unpin' : 'row.pin')}
          </button>
        )}
        <button
          ref={more}
          type="button"
          className="button small plain"
          aria-haspopup="menu"
          aria-expanded={isMenuOpen}
          onClick={() => openMenu(true)}
        >
          {i18n.t('row.more')}
        </button>
        <InsertButtons entry={entry} number={number} onAct={act} />
      </div>
      {isMenuOpen && <RowMenu entry={entry} triggerRef={more} onClose={() => openMenu(false)} />}
    </div>
  );
}

/** Gives the keyboard back to the search field when the row gives way to another while one of its buttons has it. */
function useKeyboardBack(button: RefObject<HTMLButtonElement | null>, id: string) {
  const returnToField = useReturnToField();
  useEffect(() => {
    const toolbar = button.current?.parentElement;
    // The same buttons serve the row that comes next; the keyboard must not stay on them and act on what was not chosen.
    return () => void (toolbar?.contains(document.activeElement) && returnToField());
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another row is what it is about
  }, [button, id, returnToField]);
}

/** Whether the menu of a row is open, and a function that opens or closes it. */
function useMenuOf(id: string): [boolean, (isOpen: boolean) => void] {
  const [menuOf, setMenuOf] = useState<string | null>(null);
  // Its row has given way to another; should it come back, nobody has opened the menu again.
  if (menuOf !== null && menuOf !== id) setMenuOf(null);
  return [menuOf === id, (isOpen) => setMenuOf(isOpen ? id : null)];
}

interface InsertButtonsProps {
  entry: ShownEntry;
  /** The number that would stand before it, where the document's numbering goes on. */
  number: string | null;
  onAct: Act;
}

/** What Enter does with the row, and before it what Alt+Enter does where a number goes on. */
function InsertButtons({ entry, number, onAct }: InsertButtonsProps) {
  const store = useSidebarStore();
  const isPhrase = entry.kind === 'phrase';
  return (
    <>
      {number !== null && (
        <button
          type="button"
          className="button small numbered"
          aria-keyshortcuts="Alt+Enter"
          title="Alt+Enter"
          onClick={({ detail }) => onAct(isOneClick(detail) && store.insertNumbered(entry))}
        >
          {i18n.t('row.numbered', [number])}
          <kbd aria-hidden="true">Alt ↵</kbd>
        </button>
      )}
      <button
        type="button"
        className="button small go"
        onClick={({ detail }) => {
          if (!isPhrase) store.openPanel({ id: entry.id, shows: 'fill' });
          else onAct(isOneClick(detail) && store.insert(entry));
        }}
      >
        {i18n.t(isPhrase ? 'row.insert' : 'row.fill')}
        <span aria-hidden="true">↵</span>
      </button>
    </>
  );
}

/** Arrows among the buttons of a row, Tab past them, and Escape and the other arrows back to the search field. */
function useToolbarKeys() {
  const store = useSidebarStore();
  const returnToField = useReturnToField();
  // A row's actions are drawn at every key typed: by hand, for a library's toolbar takes longer than the row.
  return (event: KeyboardEvent<HTMLElement>) => {
    const { key } = event;
    const buttons = [...event.currentTarget.querySelectorAll('button')];
    // They are one stop for Tab, which goes on from the end that it leaves by.
    if (key === 'Tab') buttons.at(event.shiftKey ? 0 : -1)?.focus();
    if (!['Escape', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].includes(key)) return;
    event.preventDefault();
    event.stopPropagation();
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const at = buttons.findIndex((button) => button === document.activeElement);
      const next = at + (key === 'ArrowLeft' ? -1 : 1);
      if (next >= 0) buttons[Math.min(next, buttons.length - 1)]?.focus();
      else returnToField();
      return;
    }
    if (key !== 'Escape') store.move(key === 'ArrowUp' ? 'previous' : 'next');
    returnToField();
  };
}
