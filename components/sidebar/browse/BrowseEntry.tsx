import './BrowseEntry.css';
import type { Ref } from 'react';
import { i18n } from '#i18n';
import { useSidebarState } from '../sidebar-context';

interface BrowseEntryProps {
  ref: Ref<HTMLButtonElement>;
  onOpen: () => void;
}

/** The quiet way from an empty search field to the labels by which the library can be gone through. */
export function BrowseEntry({ ref, onOpen }: BrowseEntryProps) {
  const isReady = useSidebarState('results') !== null;
  return (
    <button
      ref={ref}
      type="button"
      className="browse-entry"
      aria-haspopup="true"
      disabled={!isReady}
      onClick={onOpen}
    >
      {i18n.t('browse.open')}
      <span aria-hidden="true">›</span>
    </button>
  );
}
