import { useEffect, useState } from 'react';
import type { Shortcuts } from './services';
import { useSidebarStore } from './sidebar-context';

/** The shortcuts as they are set now; null until the browser has answered. */
export function useShortcuts(): Shortcuts | null {
  const { services } = useSidebarStore();
  const [shortcuts, setShortcuts] = useState<Shortcuts | null>(null);
  useEffect(() => {
    void services.readShortcuts().then(setShortcuts);
  }, [services]);
  return shortcuts;
}

/** A shortcut as it is shown on a key: blanks for the plus signs. */
export function shownKey(shortcut: string): string {
  return shortcut.replaceAll('+', ' ');
}
