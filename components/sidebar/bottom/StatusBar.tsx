import './StatusBar.css';
import { useRef, useState } from 'react';
import { i18n } from '#i18n';
import { SettingsIcon } from '../../shared/icons';
import { newDraft } from '../../shared/form/snippet-draft';
import { KeyMapPopover, SettingsPopover } from '../lazy-parts';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { StatusWords } from './StatusWords';

/** What just happened, with the way back where there is one; and the way to a new entry. */
export function StatusBar() {
  const { drafting, services } = useSidebarStore();
  const mode = useSidebarState('mode');
  const openDraft = useSidebarState('openDraft');
  const [isKeyMapOpen, setKeyMapOpen] = useState(false);
  const [isSettingsOpen, setSettingsOpen] = useState(false);
  const settings = useRef<HTMLButtonElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <footer className="status-bar">
      <StatusWords />
      <div className="status-end">
        {mode === 'stored' && openDraft === null && (
          <button type="button" className="link quiet" onClick={() => drafting.open(newDraft())}>
            {i18n.t('status.new')}
          </button>
        )}
        <button
          ref={settings}
          type="button"
          className="link quiet key-hint"
          aria-label={i18n.t('settings.open')}
          title={i18n.t('settings.open')}
          aria-haspopup="dialog"
          aria-expanded={isSettingsOpen}
          onClick={() => setSettingsOpen(true)}
        >
          <SettingsIcon />
        </button>
        <button type="button" className="link quiet" onClick={() => void services.openManager()}>
          {i18n.t('manager.link')}
        </button>
        <button
          ref={trigger}
          type="button"
          className="link quiet key-hint"
          aria-label={i18n.t('keys.open')}
          title={i18n.t('keys.open')}
          aria-haspopup="dialog"
          aria-expanded={isKeyMapOpen}
          onClick={() => setKeyMapOpen(true)}
        >
          ?
        </button>
      </div>
      {isKeyMapOpen && <KeyMapPopover triggerRef={trigger} onClose={() => setKeyMapOpen(false)} />}
      {isSettingsOpen && (
        <SettingsPopover triggerRef={settings} onClose={() => setSettingsOpen(false)} />
      )}
    </footer>
  );
}
