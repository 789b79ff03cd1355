import {
  type KnownFile,
  officeEntries,
  officeNews,
  ownContent,
  type RoundResult,
  runRound,
  waitAfter,
  writeDeviceFile,
} from '@/lib/share';
import type { Snippet } from '@/lib/merge';
import type { SharedPack } from '@/lib/library';
import { followFolders } from './share-folders';
import type { OwnRecords } from './salvage-office';
import { openPlace } from './open-place';
import type { OfficeFault, OfficePerson, OfficeState } from './office-state';
import type { OfficeServices, SyncResult } from './types';

/** What this device is to publish, with what is to be noted of it; null where the library can't be read. */
export async function gatherOwn(
  { library, product, now }: OfficeServices,
  { device, who }: OfficeState,
  { rows, content }: OwnRecords,
) {
  try {
    const records = await library.ownRecords(rows.map(({ id }) => id));
    const time = now();
    const own = ownContent(rows, records, content, { device, now: time });
    const written = await writeDeviceFile(own.content, { device, product, time, who });
    return { own, written: { ...written, time } };
  } catch {
    return null;
  }
}

/** One round of the office's library: what was reached is kept, whatever went wrong after it. */
export async function takeRound(
  services: OfficeServices,
  released: ReadonlySet<string>,
): Promise<SyncResult> {
  const { store, library, now } = services;
  const state = await services.state.read();
  if (state.place.kind === 'none') return { ok: false, reason: 'no-office' };
  const folder = await openPlace(services, state);
  if (!folder) return fail(services, state, { reason: 'permission-lost' });
  await followFolders(services);
  const records = await store.read();
  const gathered = await gatherOwn(services, state, records);
  if (!gathered) return fail(services, state, { reason: 'library-unreadable' });
  const { own, written } = gathered;
  // Before anything is published: what was published must be known here.
  await store.writeRound({ rows: own.rows, content: own.content });
  const end = await runRound(folder, {
    library: state.library,
    ownFile: `${state.device}.bijia`,
    own: written,
    published: records.published,
    files: records.files,
    released,
    now: now(),
  });
  await store.write({ published: end.published });
  const changed = isChanged(records.files, end.files);
  // Shown before it is known: a page that is closed in between reads it again, and what is known is shown already.
  const isJoining = state.lastAt === null;
  const packs = changed || isJoining ? packsOf(end.files) : null;
  if (packs) await library.showShared(packs);
  const news = changed && !isJoining ? newsOf(records.files, end.files, state.hidden) : [];
  const people = peopleOf(end.files, packs ? countsOf(packs) : countsBefore(state));
  const shared = own.content.snippets.length;
  // Before it is known, too: the counts of a round that brings nothing are those of the round before.
  await services.state.patch({ people, shared });
  // Of an office with 100,000 entries tens of megabytes are known, and most rounds bring nothing.
  const standing = new Set(records.files);
  await store.writeRead({ files: end.files.filter((file) => !standing.has(file)), news });
  if (end.fault) return fail(services, state, end.fault);
  await services.state.patch({ lastAt: now(), fault: null });
  return { ok: true, changed };
}

async function fail(
  { state, store, makeId, now }: OfficeServices,
  { fault: before }: OfficeState,
  { reason, retryAfter }: { reason: OfficeFault; retryAfter?: number },
): Promise<SyncResult> {
  // The file stays with the other installation, and this one begins its own.
  if (reason === 'twin') await store.write({ published: null });
  const failures = (before?.failures ?? 0) + 1;
  const at = now();
  await state.patch({
    fault: { reason, at, until: at + waitAfter(failures, retryAfter), failures },
    ...(reason === 'twin' ? { device: makeId() } : {}),
  });
  return { ok: false, reason };
}

function isChanged(before: readonly KnownFile[], after: readonly KnownFile[]): boolean {
  const known = new Map(before.map((file) => [file.name, file]));
  return after.some((file) => {
    const earlier = known.get(file.name);
    return earlier?.records !== file.records || earlier.who !== file.who;
  });
}

/** What the others did, but for those whom the user does not want to see. Of joining there is none: all is new then. */
function newsOf(
  before: readonly KnownFile[],
  after: readonly KnownFile[],
  hidden: readonly string[],
) {
  const isShown = ({ name }: KnownFile) => !hidden.includes(deviceOf(name));
  return officeNews(before.filter(isShown), after.filter(isShown));
}

function packsOf(files: readonly KnownFile[]): SharedPack[] {
  const byFile = new Map<string, Snippet[]>();
  for (const { file, snippet } of officeEntries(files)) {
    const snippets = byFile.get(file) ?? [];
    snippets.push(snippet);
    byFile.set(file, snippets);
  }
  return files.map(({ name, who }) => ({
    device: deviceOf(name),
    who,
    snippets: byFile.get(name) ?? [],
  }));
}

/** How many entries each device shares, by its id. */
type Counts = ReadonlyMap<string, number>;

function countsOf(packs: readonly SharedPack[]): Counts {
  return new Map(packs.map(({ device, snippets }) => [device, snippets.length]));
}

function countsBefore({ people }: OfficeState): Counts {
  return new Map(people.map(({ device, entries }) => [device, entries]));
}

/** Returns who takes part, by name, as a reader looks for it; the devices' ids are random. */
function peopleOf(files: readonly KnownFile[], counts: Counts): OfficePerson[] {
  const people = files.map(({ name, who, time, fault, aside }: RoundResult['files'][number]) => {
    const device = deviceOf(name);
    return { device, who, time, entries: counts.get(device) ?? 0, fault, aside };
  });
  return people.toSorted(
    (one, other) =>
      one.who.localeCompare(other.who, 'zh') || one.device.localeCompare(other.device),
  );
}

function deviceOf(name: string): string {
  return name.replace(/\.bijia$/, '');
}
