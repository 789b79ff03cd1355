import './SimilarBar.css';
import { useState } from 'react';
import { i18n } from '#i18n';
import type { LibraryEntry } from '@/lib/library';
import { similarFilter } from '../../shared/similar';
import { useManagerStore } from '../manager-context';

interface SimilarBarProps {
  /** The entry that the others are similar to. */
  entry: LibraryEntry;
  /** Shows another entry in its place; null shows the entry itself again. */
  onShow: (other: LibraryEntry | null) => void;
}

/** Steps through the entries of the same function and theme in other words, each shown in the place of the chosen one. */
export function SimilarBar({ entry, onShow }: SimilarBarProps) {
  const { browsing } = useManagerStore();
  const [found, setFound] = useState<readonly LibraryEntry[] | null>(null);
  const [at, setAt] = useState(0);
  const show = (others: readonly LibraryEntry[], next: number) => {
    setFound(others);
    setAt(next);
    onShow(others[next] ?? null);
  };
  if (!similarFilter(entry)) return null;
  if (!found)
    return (
      <div className="similar-bar">
        <button
          type="button"
          className="link quiet"
          onClick={() => void browsing.similar(entry).then((others) => show(others, 0))}
        >
          {i18n.t('similar.title')}
        </button>
      </div>
    );
  const close = () => {
    setFound(null);
    onShow(null);
  };
  return (
    <fieldset className="similar-bar" aria-label={i18n.t('similar.title')}>
      <output>
        {found.length === 0
          ? i18n.t('similar.none')
          : `${i18n.t('similar.title')} ${at + 1} / ${found.length}`}
      </output>
      {found.length > 1 && (
        <button
          // oxlint-disable-next-line jsx-a11y/no-autofocus -- it stands where the button was that opened it
          autoFocus
          type="button"
          className="button small"
          onClick={() => show(found, (at + 1) % found.length)}
        >
          {i18n.t('similar.next')}
        </button>
      )}
      <button
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- the only button there is
        autoFocus={found.length < 2}
        type="button"
        className="link quiet"
        onClick={close}
      >
        {i18n.t('similar.back')}
      </button>
    </fieldset>
  );
}
