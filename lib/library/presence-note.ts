import { storage, type WxtStorageItem } from 'wxt/utils/storage';
import * as v from 'valibot';
import type { SnippetCount } from './count-snippets';
import { isSameLibrary } from '@/lib/search/revision';

const Seen = v.object({ snippets: v.number(), at: v.number() });
const Note = v.object({
  /** A revision of the library, which says which one it is. */
  revision: v.number(),
  ...Seen.entries,
  /** What was seen of a library that is gone. */
  lost: v.exactOptional(Seen),
});

/** The snippets that a library was seen to hold, and when (epoch ms). */
export type SeenSnippets = v.InferOutput<typeof Seen>;
type PresenceNote = v.InferOutput<typeof Note>;

/**
 * A note outside the database of how many snippets it holds: where the browser clears the database, or makes a new one, an empty
 * library is not taken for a first run. Loss is only what another library had.
 */
const noteItem = () =>
  (item ??= storage.defineItem<unknown>('local:presence-note', { version: 1 }));
let item: WxtStorageItem<unknown, Record<string, unknown>> | undefined;

/** Compares what the library holds with the note, writes what is true now, and returns what was lost until that is acknowledged. */
export async function notePresence(
  { revision, all: snippets }: Pick<SnippetCount, 'revision' | 'all'>,
  now = Date.now(),
): Promise<SeenSnippets | null> {
  const before = await readNote();
  const lost = lossOf(before, revision);
  const isKnown =
    before?.snippets === snippets &&
    isSameLibrary(before.revision, revision) &&
    !lost === !before.lost;
  if (!isKnown)
    await noteItem().setValue({ revision, snippets, at: now, ...(lost ? { lost } : {}) });
  return lost;
}

/** The loss is known to the user. */
export async function acknowledgeLoss(): Promise<void> {
  const note = await readNote();
  if (!note) return;
  const { lost: _lost, ...rest } = note;
  await noteItem().setValue(rest);
}

/** Calls `onChange` whenever the note changes, in whatever page, until the signal aborts. */
export function watchPresence(onChange: () => void, signal: AbortSignal): void {
  signal.addEventListener('abort', noteItem().watch(onChange), { once: true });
}

function lossOf(before: PresenceNote | null, revision: number): SeenSnippets | null {
  if (!before) return null;
  if (isSameLibrary(before.revision, revision) || before.snippets === 0) return before.lost ?? null;
  return { snippets: before.snippets, at: before.at };
}

async function readNote(): Promise<PresenceNote | null> {
  const parsed = v.safeParse(Note, await noteItem().getValue());
  return parsed.success ? parsed.output : null;
}
