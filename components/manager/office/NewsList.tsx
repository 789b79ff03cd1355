import { Button } from 'react-aria-components/Button';
import { i18n } from '#i18n';
import type { OfficeNews } from '@/lib/share';
import { formatCount, formatMoment } from '../safekeeping/moments';
import { useField } from '../safekeeping/use-safekeeping';
import type { Sharing } from './store/sharing';
import { newsWords } from './words';

/** News that are listed at once; the count is of all. */
const LISTED = 50;

/** What the others did since the user looked last; nothing where there is none. */
export function NewsList({ sharing }: { sharing: Sharing }) {
  const news = useField(sharing.state, 'news');
  const isBusy = useField(sharing.state, 'isBusy');
  if (news.length === 0) return null;
  return (
    <>
      <h2>{i18n.t('office.news.title', [formatCount(news.length)])}</h2>
      <ul className="office-people" aria-label={i18n.t('office.news.list')}>
        {news.slice(0, LISTED).map((one) => (
          <NewsRow key={one.id} one={one} />
        ))}
      </ul>
      <div className="keep-acts">
        <Button className="button" isDisabled={isBusy} onPress={() => void sharing.clearNews()}>
          {i18n.t('office.news.seen')}
        </Button>
      </div>
    </>
  );
}

function NewsRow({ one: { what, who, at, text } }: { one: OfficeNews }) {
  const name = who === '' ? i18n.t('office.nameless') : who;
  return (
    <li>
      <strong>{i18n.t(newsWords[what])}</strong>
      <span className="office-text">{text}</span>
      <small>{[name, formatMoment(at)].join(' · ')}</small>
    </li>
  );
}
