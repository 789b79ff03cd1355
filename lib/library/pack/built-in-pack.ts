import { describeFault, type Pack, parsePack } from '@/lib/entry';

declare global {
  /** Where the built-in pack stands in the extension; the build puts the path in its place. */
  const BUILT_IN_PACK_URL: string;
}

/** The id of the pack that comes with the extension. */
export const BUILT_IN_PACK_ID = 'office-speeches';

/** The built-in pack's file; its name carries a hash of its content, so it also says whether the seeded one is current. */
export interface PackFile {
  url: string;
  read(): Promise<Pack>;
}

/** The pack that comes with the extension. The build has checked it; a fault here is a bug and throws. */
export const builtInPack = (): PackFile => ({
  url: BUILT_IN_PACK_URL,
  async read() {
    const response = await fetch(BUILT_IN_PACK_URL);
    const parsed = parsePack(await response.json());
    if (!parsed.ok) throw new Error(parsed.faults.map(describeFault).join('\n'));
    return parsed.pack;
  },
});
