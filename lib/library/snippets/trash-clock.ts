import * as v from 'valibot';

/** How long the trash keeps a snippet, in ms: 30 days. */
const TRASH_LIFETIME = 30 * 24 * 60 * 60 * 1000;
/** The most time that one start of the browser may say has passed: a clock that jumps a month ahead ages the trash by a week. */
const MAX_STEP = 7 * 24 * 60 * 60 * 1000;

/** The key of the clock in the database's `meta`. */
export const CLOCK_KEY = 'trash-clock';

const Clock = v.object({
  /** The computer's clock at the last look, epoch ms. */
  seen: v.number(),
  /** The time that was observed to pass, in ms from the first look. */
  passed: v.number(),
  /** What had passed when each snippet was first seen in the trash, by id. */
  since: v.array(v.tuple([v.string(), v.number()])),
});

/** The time by which the trash is emptied: it adds up what passes from one start of the browser to the next. */
export type TrashClock = v.InferOutput<typeof Clock>;

/** Reads a clock as `writeClock` wrote it; one that is damaged starts from zero, so that nothing goes too early. */
export function readClock(stored: unknown, now: number): TrashClock {
  try {
    const parsed = v.safeParse(Clock, JSON.parse(String(stored)));
    if (parsed.success) return parsed.output;
  } catch {
    // Not even JSON.
  }
  return { seen: now, passed: 0, since: [] };
}

/** Returns the clock as a string. */
export function writeClock(clock: TrashClock): string {
  return JSON.stringify(clock);
}

/** Returns the clock after a look at `trashed`, what is in the trash by id with the time of its deletion, and what has lain there for 30 days by both clocks. */
export function advanceClock(
  { seen, passed, since }: TrashClock,
  trashed: ReadonlyMap<string, number>,
  now: number,
): { clock: TrashClock; due: string[] } {
  const passedNow = passed + Math.min(Math.max(now - seen, 0), MAX_STEP);
  const known = new Map(since);
  const sinceNow = new Map([...trashed.keys()].map((id) => [id, known.get(id) ?? passedNow]));
  const due = [...trashed].flatMap(([id, deletedAt]) =>
    passedNow - (sinceNow.get(id) ?? passedNow) >= TRASH_LIFETIME &&
    now - deletedAt >= TRASH_LIFETIME
      ? [id]
      : [],
  );
  for (const id of due) sinceNow.delete(id);
  return { clock: { seen: now, passed: passedNow, since: [...sinceNow] }, due };
}

/** Returns how long the trash keeps a snippet from `now` on, in ms, if the browser is started every week. */
export function stayOf(
  { seen, passed, since }: TrashClock,
  id: string,
  deletedAt: number,
  now: number,
): number {
  const passedNow = passed + Math.min(Math.max(now - seen, 0), MAX_STEP);
  const lain = passedNow - (since.find(([one]) => one === id)?.[1] ?? passedNow);
  return Math.max(TRASH_LIFETIME - lain, TRASH_LIFETIME - (now - deletedAt), 0);
}
