import type { PageIndex, SearchState } from '../client/client';
import { createLazyPinyin } from '../text/lazy-pinyin';
import { isNewer } from '../revision';
import type { SearchOptions, SearchResult } from '../types';
import type { DocStore } from './doc-store';
import type { Followable } from './exact-index';
import { isDue, persistWhenIdle } from './persist-when-idle';
import { renewInWorker } from './renew-in-worker';
import {
  attachIndex,
  attachStored,
  catchUp,
  readExactIndex,
  type VersionedIndex,
} from './versioned-index';
import type { StartWorker } from './worker-protocol';

/** What the browser gives a page for its index. */
export interface PageServices {
  startWorker: StartWorker;
  /** Runs `act` while no other page does; rejects when the signal aborts first. */
  withLock: <T>(signal: AbortSignal, act: () => Promise<T>) => Promise<T>;
  /** Calls `act` when nothing is being typed or drawn. */
  whenIdle: (act: () => void) => void;
  signal: AbortSignal;
}

/**
 * The most documents outside its snapshot that a page indexes, so as not to block the keyboard; with more a worker
 * renews the snapshot. Each takes 0.08 ms, by what an index of 100,000 takes to build.
 */
const MOST_TAKEN_IN = 500;
/** How often a renewed snapshot may be outrun by what is written meanwhile. */
const MOST_ROUNDS = 3;
/** How often an index may turn out damaged or fail, until exact match answers for good: the next opening tries again. */
const MOST_FAULTS = 2;

/**
 * One page's own index of the library.
 *
 * It is opened from the stored snapshot, with what was written since. Where that can't be (the first opening, another version,
 * a damaged file, too much written since), the page has a worker make the snapshot, stores it and opens it; exact match
 * answers meanwhile, and for good where no worker can. The same worker stores the snapshot again once much was written and the
 * page rests. Of several pages one at a time holds the lock under which that is done; the next opens what it stored.
 */
export class OwnIndex implements PageIndex {
  readonly ready: Promise<SearchState>;
  readonly #source: DocStore;
  readonly #services: PageServices;
  readonly #onChange: () => void;
  readonly #reader = createLazyPinyin();
  readonly #postponeWrites: () => void;
  #resolveReady: (state: SearchState) => void = () => {};
  #index: VersionedIndex | null = null;
  #exact: VersionedIndex<Followable> | null = null;
  /** What is held is of this revision at least. */
  #revision = 0;
  /** The latest revision that the page knows of. */
  #wanted = 0;
  #following = Promise.resolve();
  #renewing: Promise<void> | null = null;
  #isReading = false;
  /** Answers get no better. */
  #isSettled = false;
  #faults = 0;
  #failure: Error | null = null;

  constructor(source: DocStore, services: PageServices, onChange: () => void) {
    this.#source = source;
    this.#services = services;
    this.#onChange = onChange;
    this.ready = new Promise((resolve) => {
      this.#resolveReady = resolve;
    });
    this.#postponeWrites = persistWhenIdle(source, {
      current: () => this.#index,
      onDamaged: (damaged) => {
        if (damaged === this.#index) this.#replaceFaulty();
      },
      renew: () => this.#renew(),
      signal: services.signal,
    });
    void this.#open();
  }

  answer(query: string, options: SearchOptions, revision: number): SearchResult | null {
    this.#postponeWrites();
    if (this.#failure) throw this.#failure;
    const held = this.#index ?? this.#exact;
    if (!held) {
      if (this.#renewing || this.#isSettled) void this.#readExact();
      return null;
    }
    if (isNewer(revision, this.#revision)) {
      this.follow(revision);
      return null;
    }
    if (!this.#index) {
      const result = held.index.query(query, options);
      // Pinyin and scattered characters are the index's alone: that nothing was found is for it to say.
      return this.#isSettled || result.hits.length > 0 ? result : null;
    }
    try {
      return held.index.query(query, options);
    } catch {
      this.#replaceFaulty();
      return null;
    }
  }

  follow(revision: number): void {
    if (isNewer(revision, this.#wanted)) this.#wanted = revision;
    this.#following = this.#following.then(() => this.#catchUp());
  }

  async #open(): Promise<void> {
    const index = await this.#attachStored();
    if (index) this.#hold(index);
    else this.#renew();
  }

  #hold(index: VersionedIndex): void {
    this.#index = index;
    this.#exact = null;
    this.#revision = index.revision;
    this.#settle('index');
    this.follow(this.#wanted);
    this.#postponeWrites();
    this.#services.whenIdle(() => void this.#reader.load().catch(() => undefined));
  }

  #settle(state: SearchState): void {
    this.#isSettled = true;
    this.#resolveReady(state);
    this.#onChange();
  }

  async #catchUp(): Promise<void> {
    const held = this.#index ?? this.#exact;
    const wanted = this.#wanted;
    if (!held || !isNewer(wanted, this.#revision)) return;
    try {
      const options = { most: () => MOST_TAKEN_IN };
      const isCaughtUp = await catchUp(held, this.#source, this.#reader, options);
      if (held !== (this.#index ?? this.#exact)) return;
      if (!isCaughtUp) {
        this.#replace();
        return;
      }
      this.#revision = isNewer(wanted, held.revision) ? wanted : held.revision;
      this.#postponeWrites();
      this.#onChange();
    } catch {
      if (held === (this.#index ?? this.#exact)) this.#replaceFaulty();
    }
  }

  /** Has exact match answer until there is another index. */
  #replace(): void {
    this.#index = null;
    this.#exact = null;
    this.#isSettled = false;
    this.#renew();
  }

  #replaceFaulty(): void {
    this.#faults += 1;
    if (this.#faults <= MOST_FAULTS) {
      this.#replace();
      return;
    }
    if (!this.#index) this.#failure = new Error('the library can’t be followed');
    this.#index = null;
    this.#exact = null;
    this.#settle('exact');
  }

  #renew(): void {
    this.#renewing ??= this.#holdRenewed();
    this.#onChange();
  }

  async #holdRenewed(): Promise<void> {
    const index = await this.#obtain().catch(() => null);
    this.#renewing = null;
    if (index) this.#hold(index);
    else if (!this.#index) this.#settle('exact');
  }

  /** Opens what another page has stored meanwhile, else has a worker store it; null where none can. */
  #obtain(): Promise<VersionedIndex | null> {
    const { withLock, startWorker, signal } = this.#services;
    return withLock(signal, async () => {
      for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const stored = await this.#attachStored();
        const isEnough = stored !== null && (!this.#index || !isDue(stored));
        if (isEnough && (await stored.isSound())) return stored;
        const renewed = await renewInWorker(startWorker, signal);
        if (!renewed) return null;
        const options = { most: () => MOST_TAKEN_IN };
        const index = await attachIndex(renewed, this.#source, this.#reader, options);
        if (index) return index;
      }
      return null;
    });
  }

  #attachStored(): Promise<VersionedIndex | null> {
    const options = { most: () => MOST_TAKEN_IN };
    return attachStored(this.#source, this.#reader, options).catch(() => null);
  }

  async #readExact(): Promise<void> {
    if (this.#isReading) return;
    this.#isReading = true;
    try {
      const exact = await readExactIndex(this.#source);
      if (!this.#index) {
        this.#exact = exact;
        this.#revision = exact.revision;
      }
    } catch {
      await this.#renewing;
      if (!this.#index) this.#failure = new Error('the library can’t be read');
    }
    this.#isReading = false;
    this.#onChange();
  }
}
