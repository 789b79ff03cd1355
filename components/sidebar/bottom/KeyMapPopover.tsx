import './KeyMapPopover.css';
import { i18n } from '#i18n';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { useSidebarStore } from '../sidebar-context';
import { shownKey, useShortcuts } from '../use-shortcuts';

/** The keys of the sidebar, in words. */
export function KeyMapPopover(trigger: SheetTrigger) {
  const { isMac, entryKey } = useSidebarStore().services;
  const shortcuts = useShortcuts();
  const keys: Array<[press: string, does: string]> = [
    ['↑ ↓', i18n.t('keys.move')],
    ['Enter', i18n.t('keys.enter')],
    ['Shift Enter', i18n.t('keys.shiftEnter')],
    [isMac ? '⌘ Enter' : 'Ctrl Enter', i18n.t('keys.copy')],
    ['Alt Enter', i18n.t('keys.numbered')],
    ['Tab', i18n.t('keys.tab')],
    ['Alt ↑ ↓', i18n.t('keys.moveItem')],
    [isMac ? '⌘ S' : 'Ctrl S', i18n.t('keys.saveFilled')],
    ['Esc', i18n.t('keys.escape')],
    [keyOrUnset(shortcuts?.open), i18n.t('keys.openSidebar')],
    ...(entryKey ? [[shownKey(entryKey), i18n.t('keys.enterSidebar')] as [string, string]] : []),
    [keyOrUnset(shortcuts?.save), i18n.t('keys.save')],
  ];
  return (
    <Sheet {...trigger} placement="top end" title={i18n.t('keys.title')}>
      <dl className="key-map">
        {keys.map(([press, does]) => (
          <div key={does}>
            <dt>
              <kbd>{press}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}

/** A shortcut, or that it is not set; nothing until the browser has answered. */
function keyOrUnset(shortcut: string | undefined): string {
  return shortcut === '' ? i18n.t('keys.unset') : shownKey(shortcut ?? '');
}
