import type { SharedFolder } from '@/lib/share';
import type { OfficeState } from './office-state';
import type { OfficeServices } from './types';

/** Returns the folder of the office that this profile takes part in; null where the browser has no permission for it any more. */
export async function openPlace(
  services: OfficeServices,
  { place }: OfficeState,
): Promise<SharedFolder | null> {
  switch (place.kind) {
    case 'none':
      return null;
    case 'webdav': {
      const credentials = await services.credentials.read();
      return services.openFolder({ kind: 'webdav', url: place.url, credentials });
    }
    case 'folder': {
      const handle = await services.store.readFolder();
      return handle && services.openFolder({ kind: 'folder', handle });
    }
  }
}
