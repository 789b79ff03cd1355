import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import type { PackUpdate } from '@/lib/office/pack-sources';
import type { OfficeNews } from '@/lib/share';
import { formatCount } from '../format-count';
import { formatMoment } from '../format-moment';
import { useField } from '../safekeeping/use-safekeeping';
import { type ListedPack, type Packing, unseenUpdates } from './store/packing';
import type { Sharing } from './store/sharing';
import { newsWords } from './words';

/** News that are listed at once; the count is of all. */
const LISTED = 50;

interface NewsListProps {
  sharing: Sharing;
  packing: Packing;
}

/** What the others did since the user looked last, other versions of packs first; nothing where there is none. */
export function NewsList({ sharing, packing }: NewsListProps) {
  const news = useField(sharing.state, 'news');
  const isBusy = useField(sharing.state, 'isBusy');
  const updates = unseenUpdates(useField(packing.state, 'packs'));
  const count = news.length + updates.length;
  if (count === 0) return null;
  const see = async () => {
    if (news.length > 0) await sharing.clearNews();
    if (updates.length > 0) await packing.seeUpdates();
  };
  return (
    <>
      <h2>{i18n.t('office.news.title', [formatCount(count)])}</h2>
      <ul className="office-people" aria-label={i18n.t('office.news.list')}>
        {updates.map((one) => (
          <UpdateRow key={one.pack.id} {...one} />
        ))}
        {news.slice(0, LISTED).map((one) => (
          <NewsRow key={one.id} one={one} />
        ))}
      </ul>
      <div className="keep-acts">
        <Button className="button" isDisabled={isBusy} onPress={() => void see()}>
          {i18n.t('office.news.seen')}
        </Button>
      </div>
    </>
  );
}

function UpdateRow({ pack, update }: { pack: ListedPack; update: PackUpdate }) {
  const { added, changed, removed } = update;
  return (
    <li>
      <strong>{i18n.t('office.news.pack')}</strong>
      <span className="office-text">
        {i18n.t('office.news.versions', [pack.title, pack.version, update.version])}{' '}
        {i18n.t('office.news.counts', [
          formatCount(added),
          formatCount(changed),
          formatCount(removed),
        ])}
      </span>
      <Byline who={update.who} at={update.at} />
    </li>
  );
}

function NewsRow({ one: { what, who, at, text } }: { one: OfficeNews }) {
  return (
    <li>
      <strong>{i18n.t(newsWords[what])}</strong>
      <span className="office-text">{text}</span>
      <Byline who={who} at={at} />
    </li>
  );
}

function Byline({ who, at }: Pick<OfficeNews, 'who' | 'at'>) {
  const name = who === '' ? i18n.t('office.nameless') : who;
  return <small>{[name, formatMoment(at)].join(' · ')}</small>;
}
