import './RowActions.css';
import { type KeyboardEvent, type Ref, useEffect, useRef, useState } from 'react';
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
  const [menuOf, setMenuOf] = useState<string | null>(null);
  const isMenuOpen = menuOf === entry.id;
  // Its row has given way to another; should it come back, nobody has asked for the menu again.
  if (menuOf !== null && !isMenuOpen) setMenuOf(null);
  const more = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    const toolbar = more.current?.parentElement;
    // The same buttons serve the row that comes next; the keyboard must not stay on them and act on what was not chosen.
    return () => void (toolbar?.contains(document.activeElement) && returnToField());
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- another row is what it is about
  }, [entry.id, returnToField]);

  const number = entry.kind === 'phrase' ? numberFor(continuation, entry.text) : null;

  const act = (action: Promise<unknown> | false | void) => {
    void action;
    store.chooseRow(entry.id);
    returnToField();
  };
  // A row's actions are drawn at every key typed: by hand, for a library's toolbar takes longer than the row.
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
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
            onClick={() => act(store.keeping.togglePin(entry))}
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
          onClick={() => setMenuOf(entry.id)}
        >
          {i18n.t('row.more')}
        </button>
        {number !== null && (
          <button
            type="button"
            className="button small numbered"
            aria-keyshortcuts="Alt+Enter"
            title="Alt+Enter"
            onClick={({ detail }) => act(isOneClick(detail) && store.insertNumbered(entry))}
          >
            {i18n.t('row.numbered', [number])}
            <kbd aria-hidden="true">Alt ↵</kbd>
          </button>
        )}
        {entry.kind === 'phrase' ? (
          <button
            type="button"
            className="button small go"
            onClick={({ detail }) => act(isOneClick(detail) && store.insert(entry))}
          >
            {i18n.t('row.insert')}
            <span aria-hidden="true">↵</span>
          </button>
        ) : (
          <button
            type="button"
            className="button small go"
            onClick={() => store.openPanel({ id: entry.id, shows: 'fill' })}
          >
            {i18n.t('row.fill')}
            <span aria-hidden="true">↵</span>
          </button>
        )}
      </div>
      {isMenuOpen && <RowMenu entry={entry} triggerRef={more} onClose={() => setMenuOf(null)} />}
    </div>
  );
}
