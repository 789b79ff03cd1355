import { useState } from 'react';
import { i18n } from '#i18n';
import { bodyOf } from '@/lib/entry';
import type { ShownEntry } from '@/lib/library';

/** Characters of an entry that are drawn; two lines hold fewer. */
const SHOWN = 120;

interface AlikeEntriesProps {
  entries: readonly ShownEntry[];
  onShow: (entry: ShownEntry) => void;
}

/** Entries that are nearly what is being written. Saving keeps both; the notice goes when the user says that it may. */
export function AlikeEntries({ entries, onShow }: AlikeEntriesProps) {
  const [dismissed, setDismissed] = useState<readonly string[]>([]);
  const shown = entries.filter(({ id }) => !dismissed.includes(id));
  if (shown.length === 0) return null;
  return (
    <section className="alike" aria-label={i18n.t('form.alike')}>
      <output>{i18n.t('form.alikeCount', [shown.length])}</output>
      <ul>
        {shown.map((entry) => (
          <li key={entry.id}>
            <span>{(entry.title ?? bodyOf(entry)).slice(0, SHOWN)}</span>
            <button type="button" className="link" onClick={() => onShow(entry)}>
              {i18n.t('form.openAlike')}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="link quiet"
        onClick={() => setDismissed(entries.map(({ id }) => id))}
      >
        {i18n.t('form.keepBoth')}
      </button>
    </section>
  );
}
