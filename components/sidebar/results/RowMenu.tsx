import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { i18n } from '#i18n';
import type { ShownEntry } from '@/lib/library';
import type { SheetTrigger } from '../../shared/Sheet';
import { useReturnToField } from '../focus-context';
import { useSidebarState, useSidebarStore } from '../sidebar-context';
import { similarFilter } from '../../shared/similar';

/** The less frequent acts on an entry. What can't be stored is not offered while the library can't store. */
export function RowMenu({ entry, triggerRef, onClose }: SheetTrigger & { entry: ShownEntry }) {
  const store = useSidebarStore();
  const mode = useSidebarState('mode');
  const returnToField = useReturnToField();
  const canStore = mode === 'stored';
  const isSnippet = entry.origin === 'snippet';
  const canShare = useOfficeOn() && canStore && isSnippet;

  const item = (label: string, act: () => unknown) => (
    <MenuItem
      className="menu-item"
      onAction={() => {
        flushSync(onClose);
        returnToField();
        void act();
      }}
    >
      {label}
    </MenuItem>
  );

  return (
    <Popover
      className="sheet"
      aria-label={i18n.t('row.more')}
      triggerRef={triggerRef}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom end"
      offset={4}
      containerPadding={8}
    >
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a menu that opens has the keyboard */}
      <Menu className="menu" aria-label={i18n.t('row.more')} autoFocus="first">
        {entry.kind !== 'phrase' && item(i18n.t('row.insertAsIs'), () => store.insert(entry))}
        {item(i18n.t('row.insertAndReturn'), () => store.insertAndReturn(entry))}
        {canStore && item(i18n.t('row.edit'), () => store.edit(entry))}
        {canStore && !isSnippet && item(i18n.t('row.saveAs'), () => store.saveAs(entry))}
        {entry.hasSource &&
          item(i18n.t('row.source'), () => store.openPanel({ id: entry.id, shows: 'source' }))}
        {similarFilter(entry) &&
          item(i18n.t('similar.title'), () => store.openPanel({ id: entry.id, shows: 'similar' }))}
        {canStore && isSnippet
          ? item(i18n.t('row.remove'), () => store.entryActions.remove(entry))
          : canStore && item(i18n.t('row.hide'), () => store.entryActions.hide(entry))}
        {canShare && item(i18n.t('office.share'), () => store.entryActions.share(entry))}
      </Menu>
    </Popover>
  );
}

/** Whether an office's folder is set up; it is read when the menu opens, and what follows from it stands last, so that nothing moves. */
function useOfficeOn(): boolean {
  const { services } = useSidebarStore();
  const [isOn, setOn] = useState(false);
  useEffect(() => {
    let isWanted = true;
    void services.office.isOn().then((on) => isWanted && setOn(on));
    return () => {
      isWanted = false;
    };
  }, [services]);
  return isOn;
}
