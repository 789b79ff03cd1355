import './SourcePanel.css';
import './SimilarPanel.css';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { ShownEntry } from '@/lib/library';
import { CloseIcon } from '../../shared/icons';
import { useReturnToField } from '../focus-context';
import { useSidebarStore } from '../sidebar-context';
import { shownPieces } from '../../shared/shown-pieces';
import { MarkedPieces } from '../../shared/TextPieces';

/** Entries of the same function and theme in other words, one at a time; 换一个 goes on to the next in the same place. */
export function SimilarPanel({ entry }: { entry: ShownEntry }) {
  const store = useSidebarStore();
  const returnToField = useReturnToField();
  const found = useSimilar(entry);
  const [at, setAt] = useState(0);
  const close = () => {
    store.openPanel(null);
    returnToField();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const shown = found?.[at % Math.max(1, found.length)];
  return (
    <section className="source similar" aria-label={i18n.t('similar.title')}>
      <div>
        {i18n.t('similar.title')}
        {shown && found && <i>{`${(at % found.length) + 1} / ${found.length}`}</i>}
      </div>
      <blockquote aria-live="polite">
        {shown ? <MarkedPieces pieces={shownPieces(shown, [])} /> : found && i18n.t('similar.none')}
      </blockquote>
      {shown && (
        <div className="similar-acts">
          <button
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a panel that opens to be stepped through has the keyboard
            autoFocus
            type="button"
            className="button small"
            onKeyDown={onKeyDown}
            onClick={() => setAt(at + 1)}
          >
            {i18n.t('similar.next')}
          </button>
          <TakeButtons entry={shown} onKeyDown={onKeyDown} />
        </div>
      )}
      <button
        type="button"
        className="source-close"
        aria-label={i18n.t('similar.close')}
        onKeyDown={onKeyDown}
        onClick={close}
      >
        <CloseIcon />
      </button>
    </section>
  );
}

interface TakeButtonsProps {
  entry: ShownEntry;
  onKeyDown: (event: KeyboardEvent) => void;
}

function TakeButtons({ entry, onKeyDown }: TakeButtonsProps) {
  const store = useSidebarStore();
  return (
    <>
      <button
        type="button"
        className="button small"
        onKeyDown={onKeyDown}
        onClick={() => void store.copy(entry)}
      >
        {i18n.t('row.copy')}
      </button>
      <button
        type="button"
        className="button small go"
        onKeyDown={onKeyDown}
        onClick={() => void store.insert(entry)}
      >
        {i18n.t(entry.kind === 'phrase' ? 'row.insert' : 'row.insertAsIs')}
      </button>
    </>
  );
}

/** Returns the entries alike to one, null until they are found. */
function useSimilar(entry: ShownEntry): readonly ShownEntry[] | null {
  const store = useSidebarStore();
  const [found, setFound] = useState<readonly ShownEntry[] | null>(null);
  useEffect(() => {
    const owner = new AbortController();
    const find = async () => {
      const similar = await store.similar(entry);
      if (!owner.signal.aborted) setFound(similar);
    };
    void find();
    return () => owner.abort();
  }, [store, entry]);
  return found;
}
