import { describeFault, type Pack, parsePack } from '@/lib/entry';

declare global {
  /** Where the built-in packs stand in the extension, the first one first; the build puts the paths in its place. */
  const BUILT_IN_PACK_URLS: readonly string[];
}

/** The files of the built-in packs; their names carry a hash of their content, so `url` also says whether the seeded ones are current. */
export interface PackFile {
  /** The names of all of them. */
  url: string;
  read(): Promise<Pack[]>;
}

/** The packs that come with the extension. The build has checked them; a fault here is a bug and throws. */
export const builtInPack = (): PackFile => ({
  url: BUILT_IN_PACK_URLS.join(' '),
  read: () => Promise.all(BUILT_IN_PACK_URLS.map(readPack)),
});

async function readPack(url: string): Promise<Pack> {
  const response = await fetch(url);
  const parsed = parsePack(await response.json());
  if (!parsed.ok) throw new Error(parsed.faults.map(describeFault).join('\n'));
  return parsed.pack;
}
