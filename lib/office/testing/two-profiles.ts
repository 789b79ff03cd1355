import { phraseInput } from '@/lib/library/testing/test-library';
import { memoryServer } from '@/lib/share/testing/memory-folder';
import { CHOSEN, officeProfile } from './office-in-memory';

/** In ms. */
export const MINUTE = 60_000;

type Profile = Awaited<ReturnType<typeof officeProfile>>;

/** Lets one profile make an office's library as 王秘书 and another join it as 李秘书. */
export async function makeOfficeOfTwo(a: Profile, b: Profile): Promise<void> {
  await a.office.create(CHOSEN, '办公室库', '王秘书');
  const look = await b.office.look(CHOSEN);
  if (look.kind !== 'office') throw new Error(look.kind);
  await b.office.join(CHOSEN, look.marker, '李秘书');
}

/** Saves a phrase in a profile, shares it and returns its id. */
export async function sharePhrase({ library, office }: Profile, text: string): Promise<string> {
  const saved = await library.create(phraseInput(text));
  if (!saved.ok) throw new Error(saved.reason);
  await office.share([saved.id], true);
  return saved.id;
}

/** Two profiles, 王秘书's and 李秘书's, that share one folder; their clock stands still but for `later` and the rounds. */
export async function twoProfiles() {
  const clock = { now: Date.now() };
  const server = memoryServer(() => clock.now);
  const a = await officeProfile(server.folder, () => clock.now);
  const b = await officeProfile(server.folder, () => clock.now);
  await makeOfficeOfTwo(a, b);
  const later = (by = MINUTE) => (clock.now += by);
  /** Makes an entry of a's and returns its id. */
  const make = async (text: string, folder?: string) => {
    const saved = await a.library.create(phraseInput(text, folder === undefined ? {} : { folder }));
    if (!saved.ok) throw new Error(saved.reason);
    return saved.id;
  };
  /** A round of each. */
  const rounds = async () => {
    for (const { office } of [a, b]) {
      later();
      await office.sync();
    }
  };
  return { server, a, b, clock, later, make, rounds };
}
