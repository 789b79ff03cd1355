import './EntryDetail.css';
import { useState } from 'react';
import { i18n } from '#i18n';
import { FACET_NAMES, facetValuesOf } from '@/lib/entry';
import type { LibraryEntry } from '@/lib/library';
import { sharedBy } from '../../shared/shared-by';
import { sourcePath } from '../../shared/speech-number';
import { kindWords, labelListWords } from '../../shared/words';
import { BodyText } from '../BodyText';
import { EntryActs } from '../edit/EntryActs';
import { useManagerState } from '../manager-context';
import { SimilarBar } from './SimilarBar';

/** The chosen entry whole: its text, its labels, where it comes from and the source's own words. */
export function EntryDetail() {
  const entry = useManagerState('detail');
  return (
    <aside className="detail" aria-label={i18n.t('manager.detail')}>
      {entry ? (
        <EntryOrSimilar key={entry.id} entry={entry} />
      ) : (
        <p className="detail-none">{i18n.t('manager.noneChosen')}</p>
      )}
    </aside>
  );
}

/** The entry, or one that is similar to it in its place. */
function EntryOrSimilar({ entry }: { entry: LibraryEntry }) {
  const [other, setOther] = useState<LibraryEntry | null>(null);
  return (
    <>
      <SimilarBar entry={entry} onShow={setOther} />
      <EntryFacts entry={other ?? entry} />
    </>
  );
}

function EntryFacts({ entry }: { entry: LibraryEntry }) {
  const quote = entry.source?.quote ?? entry.foundAt?.quote;
  return (
    <>
      <div className="detail-head">
        <span className="kind">{i18n.t(kindWords[entry.kind])}</span>
        {entry.title !== undefined && <h2>{entry.title}</h2>}
      </div>
      <p className="detail-text">
        <BodyText kind={entry.kind} body={entry.kind === 'phrase' ? entry.text : entry.body} />
      </p>
      <EntryActs entry={entry} />
      <dl>
        {FACET_NAMES.map((name) => (
          <Fact
            key={name}
            name={i18n.t(labelListWords[name])}
            value={facetValuesOf(name, entry).join('、')}
          />
        ))}
        <Fact name={i18n.t('shelves.folder')} value={entry.folder ?? ''} />
        <Fact name={i18n.t('manager.tags')} value={entry.tags.join('、')} />
        <Fact name={i18n.t('manager.source')} value={sourceOf(entry)} />
        {entry.who !== undefined && (
          <Fact name={i18n.t('office.list')} value={sharedBy(entry.who, entry.updatedAt)} />
        )}
        {entry.foundAt?.url !== undefined && <Fact name="" value={entry.foundAt.url} />}
      </dl>
      {quote !== undefined && (
        <>
          <h3>{i18n.t('manager.quote')}</h3>
          <blockquote>{quote}</blockquote>
        </>
      )}
    </>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  if (value === '') return null;
  return (
    <>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </>
  );
}

function sourceOf({ source, foundAt, origin }: LibraryEntry): string {
  if (source) return sourcePath(source).join(' · ');
  if (foundAt) return [foundAt.title, ...(foundAt.heading ?? [])].join(' · ');
  return origin === 'snippet' ? i18n.t('manager.mine') : '';
}
