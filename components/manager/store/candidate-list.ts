import { bodyOf } from '@/lib/entry';
import type { KnownText } from '@/lib/extract/duplicates/near-duplicates';
import type { FoundCandidate } from '@/lib/extract/worker/read-source';
import type { Library } from '@/lib/library';
import type { Observable } from '../../shared/observable';
import { addCandidates, allCandidates, isTickedAtFirst, textOf } from './candidates';
import type { ExtractState, ListedCandidate } from './state';
import type { NamedCandidate } from './update-batcher';

/** The candidates of the page, each with the text that it nearly repeats. */
export interface CandidateList {
  get(id: string): ListedCandidate | undefined;
  /** Returns what of the state changes by these candidates; the best of them are ticked. */
  add(found: readonly NamedCandidate[]): Partial<ExtractState>;
  /** Reads every text that a new run compares with: the library's and those listed. */
  knownTexts(): Promise<KnownText[]>;
  clear(): void;
}

/** Makes the list of a page. */
export function createCandidateList(
  state: Observable<ExtractState>,
  library: () => Library | null,
): CandidateList {
  const listed = new Map<string, ListedCandidate>();
  /** The entries' texts that the last run compared with. */
  let bodies = new Map<string, string>();

  const twinTextOf = ({ twin }: FoundCandidate): string | null => {
    if (!twin || twin.isExact) return null;
    if (twin.where === 'library') return bodies.get(twin.id) ?? null;
    const like = listed.get(twin.id)?.candidate;
    return like ? bodyOf(like) : null;
  };

  const add = (found: readonly NamedCandidate[]): Partial<ExtractState> => {
    if (found.length === 0) return {};
    const fresh = found.map((one): ListedCandidate => {
      const named = { ...one, twinText: twinTextOf(one) };
      listed.set(one.id, named);
      return named;
    });
    const { candidates, ticked } = state.get();
    const good = fresh.filter(isTickedAtFirst).map(({ id }) => id);
    return {
      candidates: addCandidates(candidates, fresh),
      ticked: good.length === 0 ? ticked : new Set([...ticked, ...good]),
    };
  };

  const knownTexts = async (): Promise<KnownText[]> => {
    const entries = (await library()?.entries()) ?? [];
    bodies = new Map(entries.map((entry) => [entry.id, bodyOf(entry)]));
    const { texts, candidates } = state.get();
    return [
      ...entries.map(({ id, kind }): KnownText => ({
        id,
        where: 'library',
        kind,
        body: bodies.get(id) ?? '',
      })),
      ...allCandidates(candidates).map((one): KnownText => ({
        id: one.id,
        where: 'batch',
        kind: one.candidate.kind,
        body: textOf(one, texts),
      })),
    ];
  };

  return { get: (id) => listed.get(id), add, knownTexts, clear: () => listed.clear() };
}
