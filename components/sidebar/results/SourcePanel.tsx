import './SourcePanel.css';
import { useEffect, useState } from 'react';
import { i18n } from '#i18n';
import type { LibraryEntry, ShownEntry } from '@/lib/library';
import { CloseIcon } from '../../shared/icons';
import { useReturnToField } from '../focus-context';
import { sharedBy } from '../../shared/shared-by';
import { sourcePath } from '../../shared/speech-number';
import { useSidebarStore } from '../sidebar-context';

/** Where an entry was taken from: the speech, its headings and its own words, or the rule that it was written after, or the page or file a snippet was found in, with the headings above it. */
export function SourcePanel({ entry }: { entry: ShownEntry }) {
  const store = useSidebarStore();
  const returnToField = useReturnToField();
  const [whole, setWhole] = useState<LibraryEntry | null>(null);
  useEffect(() => {
    const owner = new AbortController();
    const read = async () => {
      const found = await store.loadEntry(entry);
      if (!owner.signal.aborted && found) setWhole(found);
    };
    void read();
    return () => owner.abort();
  }, [store, entry]);
  const { source, foundAt, who, updatedAt } = whole ?? {};
  const quote = source?.quote ?? foundAt?.quote;
  const close = () => {
    store.openPanel(null);
    returnToField();
  };
  return (
    <section className="source" aria-label={i18n.t('source.title')}>
      <div className="source-path">
        {source && sourcePath(source).join(' › ')}
        {who !== undefined && sharedBy(who, updatedAt)}
        {foundAt &&
          [i18n.t('source.foundAt', [foundAt.title]), ...(foundAt.heading ?? [])].join(' › ')}
      </div>
      {quote !== undefined && <blockquote>{quote}</blockquote>}
      {foundAt?.url !== undefined && <div className="source-url">{foundAt.url}</div>}
      <button
        type="button"
        className="source-close"
        aria-label={i18n.t('source.close')}
        onClick={close}
        onKeyDown={(event) => {
          if (event.key === 'Escape') close();
        }}
      >
        <CloseIcon />
      </button>
    </section>
  );
}
