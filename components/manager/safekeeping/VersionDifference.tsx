import { useMemo } from 'react';
import { i18n } from '#i18n';
import { bodyOf, FACET_NAMES, facetValuesOf } from '@/lib/entry';
import type { EntryVersion, LibraryEntry } from '@/lib/library';
import { findDifference } from '../../shared/difference';
import { cutText } from '../../shared/within-length';
import { labelListWords } from '../../shared/words';

/** Characters of a stretch that are drawn: of one that stayed, some lines about the changes; of one that changed, some pages. */
const MOST_SAME = 600;
const MOST_CHANGED = 4000;

/** An earlier text and what the entry is now, as one text with what went struck out and what came underlined; the labels below where they differ. */
export function VersionDifference({
  version,
  entry,
}: {
  version: EntryVersion;
  entry: LibraryEntry | null;
}) {
  const [earlier, later] = [bodyOf(version), entry ? bodyOf(entry) : ''];
  const parts = useMemo(
    () => (entry ? findDifference(earlier, later) : []),
    [entry, earlier, later],
  );
  if (!entry) return <p className="difference">{shorten(earlier, MOST_CHANGED)}</p>;
  return (
    <>
      <p className="difference-key">
        <del>{i18n.t('keeping.onlyEarlier')}</del> <ins>{i18n.t('keeping.onlyNow')}</ins>
      </p>
      <p className="difference">
        {parts.map(({ kind, text }, at) => {
          const Tag = kind === 'same' ? 'span' : kind === 'removed' ? 'del' : 'ins';
          // oxlint-disable-next-line react/no-array-index-key -- parts have no identity but their place
          return <Tag key={at}>{shorten(text, kind === 'same' ? MOST_SAME : MOST_CHANGED)}</Tag>;
        })}
      </p>
      {earlier === later && <p>{i18n.t('keeping.sameText')}</p>}
      <dl className="difference-labels">
        {labelsOf(version, entry).map(({ name, was, is }) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <del>{was || i18n.t('keeping.none')}</del> <ins>{is || i18n.t('keeping.none')}</ins>
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}

/** A long text by its beginning and its end, with how much is left out between them. */
function shorten(text: string, most: number): string {
  if (text.length <= most) return text;
  const end = text.slice(-most / 2).replace(/^[\uDC00-\uDFFF]/, '');
  return `${cutText(text, most / 2)}…${i18n.t('keeping.omitted', [text.length - most])}…${end}`;
}

/** The labels that differ, as words. */
function labelsOf(version: EntryVersion, entry: LibraryEntry) {
  const rows = [
    [i18n.t('form.title'), version.title ?? '', entry.title ?? ''],
    ...FACET_NAMES.map((name) => {
      const [was, is] = [version, entry].map((one) => facetValuesOf(name, one).join('、'));
      return [i18n.t(labelListWords[name]), was ?? '', is ?? ''] as const;
    }),
    [i18n.t('form.folder'), version.folder ?? '', entry.folder ?? ''],
    [i18n.t('form.tags'), version.tags.join('、'), entry.tags.join('、')],
  ] as const;
  return rows.filter(([, was, is]) => was !== is).map(([name, was, is]) => ({ name, was, is }));
}
