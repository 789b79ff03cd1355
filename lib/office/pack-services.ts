import type { Library, PackChange } from '@/lib/library';
import type { SharedFolder } from '@/lib/share';
import type { fetchFile } from '@/lib/share/fetch-file';
import type { MadePack } from '@/lib/share/format/pack-file';
import type { PackSource, PackSourceStorage } from './pack-sources';

/** Where packs lie in the office's folder. */
export const PACK_FOLDER = 'pack';

/** A pack that was read and not yet taken, with what it would change. */
export interface SeenPack {
  pack: MadePack;
  change: PackChange;
  source: PackSource;
}

/** What packs need. */
export interface PackServices {
  library: Pick<Library, 'takenPacks' | 'comparePack' | 'takePack' | 'removePack' | 'hidePack'>;
  sources: PackSourceStorage;
  /** The folder of the office; null where there is none. */
  openFolder: () => Promise<SharedFolder | null>;
  fetchFile: typeof fetchFile;
  makeId: () => string;
  product: string;
  /** What the others see of this device. */
  who: () => Promise<string>;
  now: () => number;
}
