import { formatNumber } from '../markup/list-number';
import type { List } from './read-numbering';

/*
 * Word counts by abstract numbering: two lists that share one go on from each other, unless the second has a start of its own,
 * which it takes the first time it is used. An item of one level restarts all deeper levels.
 */

/** Counts the items of a document's lists in their order. */
export class ListCounters {
  private readonly counts = new Map<string, Array<number | undefined>>();
  private readonly begun = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, List>) {}

  /** The level of a list that a paragraph style stands for, from 0; undefined when none does. */
  levelOfStyle(numId: string, style: string | undefined): number | undefined {
    if (style === undefined) return undefined;
    for (const [at, level] of this.lists.get(numId)?.levels ?? [])
      if (level.style === style) return at;
    return undefined;
  }

  /** The number of the list's next item as it is shown (一、, （二）, 1.2), '' for a bullet or an unknown list. */
  next(numId: string, at: number): string {
    const list = this.lists.get(numId);
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const counts = this.counts.get(list.counter) ?? [];
    this.counts.set(list.counter, counts);
    this.begin(numId, list, counts);
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    for (const [deeper, { restart }] of list.levels)
      if (deeper > at && (restart === undefined || at < restart)) counts[deeper] = undefined;
    return level.format === 'bullet' ? '' : this.write(list, at, counts);
  }

  /** Restarts a list, or one of its levels at a number. */
  restart(id: string, at?: number, start = 1): void {
    const counter = this.lists.get(id)?.counter ?? id;
    if (at === undefined) this.counts.delete(counter);
    else {
      const counts = this.counts.get(counter) ?? [];
      counts[at] = start - 1;
      this.counts.set(counter, counts);
    }
  }

  private begin(numId: string, list: List, counts: Array<number | undefined>): void {
    if (this.begun.has(numId)) return;
    this.begun.add(numId);
    for (const [at, start] of list.starts) counts[at] = start - 1;
  }

  private write(list: List, at: number, counts: ReadonlyArray<number | undefined>): string {
    const own = list.levels.get(at);
    const written = (own?.text ?? '').replace(/%([1-9])/g, (_, digit: string) => {
      const named = Number(digit) - 1;
      const level = list.levels.get(named);
      if (!level) return '';
      const isPlain = own?.isLegal === true && level.format !== 'decimalZero';
      return formatNumber(isPlain ? 'decimal' : level.format, counts[named] ?? level.start);
    });
    return written.trim();
  }
}
