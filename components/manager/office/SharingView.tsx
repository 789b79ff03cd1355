import '../safekeeping/Safekeeping.css';
import './Sharing.css';
import { i18n } from '#i18n';
import { useField } from '../safekeeping/use-safekeeping';
import { ManagedBox } from './ManagedBox';
import { NewsList } from './NewsList';
import { OfficeLine } from './OfficeLine';
import { PackBox } from './PackBox';
import { PeopleList } from './PeopleList';
import { SetUpBox } from './SetUpBox';
import { SharedFolders } from './SharedFolders';
import { ShareOwn } from './ShareOwn';
import { SharingStatusLine } from './SharingStatusLine';
import { StopBox } from './StopBox';
import type { Packing } from './store/packing';
import type { Sharing } from './store/sharing';
import { useSharing } from './use-sharing';

/** 共享: an office's library in a folder that the office already has. */
export function SharingView() {
  const stores = useSharing();
  return (
    <section className="tool-page keep" aria-label={i18n.t('office.title')}>
      <h2>{i18n.t('office.title')}</h2>
      <p>{i18n.t('office.intro')}</p>
      {stores ? (
        <>
          <Office {...stores} />
          <PackBox {...stores} />
          <ManagedBox />
        </>
      ) : (
        <p>{i18n.t('manager.opening')}</p>
      )}
    </section>
  );
}

function Office({ sharing, packing }: { sharing: Sharing; packing: Packing }) {
  const known = useField(sharing.state, 'known');
  if (known.place.kind === 'none')
    return (
      <>
        <SharingStatusLine sharing={sharing} />
        <SetUpBox sharing={sharing} />
        <NewsList sharing={sharing} packing={packing} />
      </>
    );
  return (
    <>
      <OfficeLine sharing={sharing} known={known} />
      <SharingStatusLine sharing={sharing} />
      <NewsList sharing={sharing} packing={packing} />
      <h2>{i18n.t('office.people')}</h2>
      <PeopleList sharing={sharing} known={known} />
      <h2>{i18n.t('office.own')}</h2>
      <ShareOwn sharing={sharing} />
      <SharedFolders sharing={sharing} />
      <h2>{i18n.t('office.stopTitle')}</h2>
      <StopBox sharing={sharing} known={known} />
    </>
  );
}
