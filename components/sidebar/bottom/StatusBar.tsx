import './StatusBar.css';
import { i18n } from '#i18n';
import { SettingsIcon } from '../../shared/icons';
import { newDraft } from '../../shared/form/snippet-draft';
import { PopoverButton } from '../../shared/PopoverButton';
import { KeyMapPopover, SettingsPopover } from '../lazy-parts';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { StatusWords } from './StatusWords';

/** What just happened, with the way back where there is one; and the way to a new entry. */
export function StatusBar() {
  const { drafting, services } = useSidebarStore();
  const mode = useSidebarState('mode');
  const openDraft = useSidebarState('openDraft');
  return (
    <footer className="status-bar">
      <StatusWords />
      <div className="status-end">
        {mode === 'stored' && openDraft === null && (
          <button type="button" className="link quiet" onClick={() => drafting.open(newDraft())}>
            {i18n.t('status.new')}
          </button>
        )}
        <PopoverButton
          className="link quiet key-hint"
          label={i18n.t('settings.open')}
          Popover={SettingsPopover}
        >
          <SettingsIcon />
        </PopoverButton>
        <button type="button" className="link quiet" onClick={() => void services.openManager()}>
          {i18n.t('manager.link')}
        </button>
        <PopoverButton
          className="link quiet key-hint"
          label={i18n.t('keys.open')}
          Popover={KeyMapPopover}
        >
          ?
        </PopoverButton>
      </div>
    </footer>
  );
}
