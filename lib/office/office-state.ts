import * as v from 'valibot';
import { openStoredState, type StoredState } from '@/lib/settings/stored-state';
import type { FileFault, RoundFault } from '@/lib/share';

/** Why nothing was shared; `library-unreadable`: this machine's own library can't be read. */
export type OfficeFault = RoundFault | 'library-unreadable';

const Place = v.variant('kind', [
  v.object({ kind: v.literal('none') }),
  v.object({ kind: v.literal('webdav'), url: v.string() }),
  v.object({ kind: v.literal('folder'), name: v.string() }),
]);

const Person = v.object({
  /** The name of the file, without what follows the dot. */
  device: v.string(),
  who: v.string(),
  /** When the file was written, by its writer's clock, epoch ms. */
  time: v.number(),
  entries: v.number(),
  fault: v.nullable(v.string()),
  /** Records from more than a day ahead, which were not taken. */
  aside: v.number(),
});

const Moved = v.object({
  from: v.string(),
  to: v.nullable(v.string()),
  isNew: v.boolean(),
});

const State = v.object({
  place: v.fallback(Place, { kind: 'none' }),
  /** What the others see of this device. */
  who: v.fallback(v.string(), ''),
  /** The random id under which this device shares; empty until it takes part. */
  device: v.fallback(v.string(), ''),
  /** The office's library, by the marker in its folder. */
  library: v.fallback(v.string(), ''),
  name: v.fallback(v.string(), ''),
  /** The last round that reached its end, epoch ms. */
  lastAt: v.fallback(v.nullable(v.number()), null),
  /** The other devices. */
  people: v.fallback(v.array(Person), []),
  /** The devices whose entries the user does not want to see. */
  hidden: v.fallback(v.array(v.string()), []),
  /** The paths of one's own folders that are shared, with all that lies in them. */
  folders: v.fallback(v.array(v.string()), []),
  /** What moves of folders made of the shared ones, by the act of the library, for as long as it may be undone. */
  moves: v.fallback(v.array(v.object({ act: v.string(), shares: v.array(Moved) })), []),
  /** How many of one's own entries are shared. */
  shared: v.fallback(v.number(), 0),
  /** `until` (epoch ms) is when it is tried again by itself; `failures` how many there were one after the other. */
  fault: v.fallback(
    v.nullable(
      v.object({ reason: v.string(), at: v.number(), until: v.number(), failures: v.number() }),
    ),
    null,
  ),
});

/** Another device of the office, as the last round found its file. */
export type OfficePerson = Omit<v.InferOutput<typeof Person>, 'fault'> & {
  fault: FileFault | null;
};

/** What this profile knows of the office's library; each damaged field is as at first. */
export type OfficeState = Omit<v.InferOutput<typeof State>, 'fault' | 'people'> & {
  people: OfficePerson[];
  fault: { reason: OfficeFault; at: number; until: number; failures: number } | null;
};

/** As it is before a folder is set up. */
export const NO_OFFICE: OfficeState = {
  place: { kind: 'none' },
  who: '',
  device: '',
  library: '',
  name: '',
  lastAt: null,
  people: [],
  hidden: [],
  folders: [],
  moves: [],
  shared: 0,
  fault: null,
};

export type OfficeStateStorage = StoredState<OfficeState>;

/** Opens what this profile knows of the office's library. */
export function openOfficeState(): OfficeStateStorage {
  return openStoredState('local:office-state', parseState);
}

function parseState(stored: unknown): OfficeState {
  const parsed = v.safeParse(State, stored);
  // Reasons of another version have no words here: they are said in general.
  return parsed.success ? (parsed.output as OfficeState) : NO_OFFICE;
}
