import { useSyncExternalStore } from 'react';

/** Whether the keyboard is elsewhere than in this page. */
export function useKeyboardAway(): boolean {
  return useSyncExternalStore(subscribe, () => !document.hasFocus());
}

function subscribe(onChange: () => void): () => void {
  addEventListener('focus', onChange);
  addEventListener('blur', onChange);
  return () => {
    removeEventListener('focus', onChange);
    removeEventListener('blur', onChange);
  };
}
