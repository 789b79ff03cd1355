import { useEffect, useState } from 'react';
import { type ManagedSettings, NOT_MANAGED } from '@/lib/settings/managed-settings';
import { useManagerStore } from '../manager-context';

/** What the organisation has set; until that is read, as without it. */
export function useManaged(): ManagedSettings {
  const { services } = useManagerStore();
  const [managed, setManaged] = useState(NOT_MANAGED);
  useEffect(() => {
    let isWanted = true;
    void services.readManaged().then((read) => isWanted && setManaged(read));
    return () => {
      isWanted = false;
    };
  }, [services]);
  return managed;
}
