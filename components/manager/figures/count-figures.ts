import { type EntryFunction, FUNCTIONS } from '@/lib/entry';
import type { LibraryEntry } from '@/lib/library';

/** Entries and uses of one function; null for those without any. */
export interface FunctionFigures {
  function: EntryFunction | null;
  own: number;
  packed: number;
  uses: number;
}

/** What was saved in a month, and what was used in it for the last time; `month` is its first day (epoch ms), null for all that is earlier. */
export interface MonthFigures {
  month: number | null;
  saved: number;
  lastUsed: number;
}

/** Entries that were used and that never were. */
export interface UseFigures {
  origin: LibraryEntry['origin'];
  used: number;
  never: number;
}

export interface Figures {
  functions: FunctionFigures[];
  months: MonthFigures[];
  use: UseFigures[];
}

/** Months that are counted one by one, up to this one. */
const MONTHS = 12;

/** Counts a library by function, by month (of the own entries what was saved, of all what was last used) and by use; `now` in epoch ms. */
export function countFigures(entries: readonly LibraryEntry[], now: number): Figures {
  const functions = new Map<EntryFunction | null, FunctionFigures>(
    [...FUNCTIONS, null].map((name) => [name, { function: name, own: 0, packed: 0, uses: 0 }]),
  );
  const starts = monthStarts(now);
  const months = [null, ...starts].map((month): MonthFigures => ({ month, saved: 0, lastUsed: 0 }));
  const use: Record<LibraryEntry['origin'], UseFigures> = {
    snippet: { origin: 'snippet', used: 0, never: 0 },
    pack: { origin: 'pack', used: 0, never: 0 },
  };
  for (const entry of entries) {
    const ofFunction = functions.get(entry.function ?? null);
    if (ofFunction) {
      ofFunction[entry.origin === 'snippet' ? 'own' : 'packed'] += 1;
      ofFunction.uses += entry.uses;
    }
    use[entry.origin][entry.uses > 0 ? 'used' : 'never'] += 1;
    const saved = entry.origin === 'snippet' ? monthOf(months, entry.createdAt) : undefined;
    if (saved) saved.saved += 1;
    const lastUsed = entry.uses > 0 ? monthOf(months, entry.lastUsedAt) : undefined;
    if (lastUsed) lastUsed.lastUsed += 1;
  }
  const ofFunctions = [...functions.values()].filter(({ own, packed }) => own + packed > 0);
  return { functions: ofFunctions, months, use: [use.snippet, use.pack] };
}

/** The first days of the last months, the earliest first, in the reader's own time zone. */
function monthStarts(now: number): number[] {
  const today = new Date(now);
  return Array.from({ length: MONTHS }, (_, at) =>
    new Date(today.getFullYear(), today.getMonth() - MONTHS + 1 + at, 1).getTime(),
  );
}

/** The month of a time; a clock that is ahead counts to the last one. */
function monthOf(months: readonly MonthFigures[], at: number | undefined) {
  if (at === undefined) return undefined;
  return months.findLast(({ month }) => month === null || month <= at);
}
