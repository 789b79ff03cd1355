import './TargetLine.css';
import { i18n } from '#i18n';
import type { TargetState } from '@/lib/delivery/types';
import { SitesIcon } from '../../shared/icons';
import { PopoverButton } from '../../shared/PopoverButton';
import { forbiddenWords, refusalWords } from '../../shared/words';
import { SitesPopover } from '../lazy-parts';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { useShortcuts } from '../use-shortcuts';

/** Where an insertion will go, or why it can't and the one click that helps. */
export function TargetLine() {
  const target = useSidebarState('target');
  const isReady = target?.state === 'ready';
  return (
    <div className="target-line">
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the role is a fixed name of the sidebar */}
      <div className="target" role="status" aria-label={i18n.t('target.name')}>
        {target && <span className={isReady ? 'target-dot' : 'target-dot off'} />}
        <TargetWords target={target} />
      </div>
      <SaveSelected />
      <PopoverButton className="target-sites" label={i18n.t('sites.open')} Popover={SitesPopover}>
        <SitesIcon />
      </PopoverButton>
      {target && <Remedy target={target} />}
    </div>
  );
}

function TargetWords({ target }: { target: TargetState | null }) {
  if (!target) return <span>{i18n.t('target.opening')}</span>;
  const title = 'title' in target ? target.title : undefined;
  return (
    <>
      <span className={target.state === 'ready' ? 'target-state' : 'target-reason'}>
        {wordsOf(target)}
      </span>
      {target.state === 'ready' && target.frameHost !== undefined && (
        <>
          <span className="target-state">{i18n.t('target.inFrame')}</span>
          <span className="target-host" title={target.frameHost}>
            <bdi dir="ltr">{target.frameHost}</bdi>
          </span>
        </>
      )}
      {target.state === 'ready' && (
        <b className="target-title" title={title}>
          {title}
        </b>
      )}
    </>
  );
}

function wordsOf(target: TargetState): string {
  switch (target.state) {
    case 'ready':
      return i18n.t('target.ready');
    case 'refused':
      return withCopy(i18n.t(refusalWords[target.reason]));
    case 'no-caret':
      return i18n.t('target.noCaret');
    case 'frame-not-enabled':
      return i18n.t('target.frame', [hostOf(target.origin)]);
    case 'not-enabled':
      return i18n.t(target.origin === undefined ? 'target.notEnabledHint' : 'target.notEnabled');
    case 'forbidden':
      return withCopy(i18n.t(forbiddenWords[target.page]));
    case 'silent':
      return withCopy(i18n.t('target.silent'));
    case 'crashed':
      return withCopy(i18n.t('target.crashed'));
    case 'no-tab':
      return withCopy(i18n.t('target.noTab'));
  }
}

function withCopy(reason: string): string {
  return `${reason} · ${i18n.t('target.copyStill')}`;
}

/** Saves what is selected in the page; there only while something is. */
function SaveSelected() {
  const selected = useSidebarState('selected');
  const mode = useSidebarState('mode');
  return selected > 0 && mode === 'stored' ? <SaveButton length={selected} /> : null;
}

function SaveButton({ length }: { length: number }) {
  const store = useSidebarStore();
  const shortcuts = useShortcuts();
  return (
    <button
      type="button"
      className="button small"
      title={shortcuts?.save ?? ''}
      onClick={() => void store.saveSelection()}
    >
      {i18n.t('target.saveSelected', [length])}
    </button>
  );
}

/** Permission can only be requested within the click itself, so nothing is awaited before. */
function Remedy({ target }: { target: TargetState }) {
  const { services, state } = useSidebarStore();
  if (target.state !== 'not-enabled' && target.state !== 'frame-not-enabled') return null;
  const { origin } = target;
  const report = async (granted: Promise<boolean>) => {
    if (!(await granted)) state.patch({ status: { kind: 'site-not-enabled' } });
  };
  return (
    <span className="target-remedy">
      {origin !== undefined && (
        <button
          type="button"
          className="link"
          onClick={() => void report(services.target.enableSite(origin))}
        >
          {i18n.t('target.enableSite')}
        </button>
      )}
      <button
        type="button"
        className="link"
        onClick={() => void report(services.target.enableAllSites())}
      >
        {i18n.t('target.enableAll')}
      </button>
    </span>
  );
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : origin;
}
