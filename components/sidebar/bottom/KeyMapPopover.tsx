import './KeyMapPopover.css';
import { i18n } from '#i18n';
import { Sheet, type SheetTrigger } from '../../shared/Sheet';
import { useSidebarStore } from '../sidebar-context';

/** The keys of the sidebar, in words. */
export function KeyMapPopover(trigger: SheetTrigger) {
  const { isMac } = useSidebarStore().services;
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
    ['Alt B', i18n.t('keys.openSidebar')],
    ['Alt Shift S', i18n.t('keys.save')],
  ];
  return (
    <Sheet {...trigger} placement="top end" title={i18n.t('keys.title')}>
      <dl className="key-map">
        {keys.map(([press, does]) => (
          <div key={press}>
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
