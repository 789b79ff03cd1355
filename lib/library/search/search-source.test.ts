import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createIndex, pinyinReader, type SearchIndex } from '@/lib/search';
import {
  attachStored,
  buildIndex,
  catchUp,
  type VersionedIndex,
} from '@/lib/search/host/versioned-index';
import { BijiaDatabase } from '../database/database';
import { openLibrary } from '../open-library';
import { toSearchDoc } from './search-doc';
import { librarySource } from './search-source';
import { freshLibrary, packFile, packPhrase, phraseInput } from '../testing/test-library';
import type { Library } from '../types';

const READER = { ...pinyinReader, load: async () => {} };
const TEXTS = ['承上启下', '上情下达', '久久为功', '守得住清贫', '处在承上启下的枢纽地位'];
const QUERIES = ['', '承上', 'cs', '久久为功', '清贫', '#作风', '上 下'];

/** A page and search over one library; both can be opened again. */
class Desk {
  library!: Library;
  held!: VersionedIndex;
  #source!: ReturnType<typeof librarySource>;
  #ids: string[] = ['p1', 'p2', 'p3'];
  #packVersion = 1;
  /** Whether the last opening read the stored snapshot. */
  hasAttached = false;

  constructor(private readonly name = `bijia-${randomUUID()}`) {}

  async open(): Promise<this> {
    const texts = TEXTS.slice(0, 3).map((text, at) =>
      packPhrase(`p${at + 1}`, `${text}${this.#packVersion}`),
    );
    const file = packFile(this.#packVersion, texts.slice(0, 1 + (this.#packVersion % 3)));
    this.library = await openLibrary(file, () => new BijiaDatabase(this.name));
    this.#source = librarySource(new BijiaDatabase(this.name));
    const attached = await attachStored(this.#source, READER);
    this.hasAttached = attached !== null;
    this.held = attached ?? (await buildIndex(this.#source, READER, () => {}));
    return this;
  }

  async updatePack(): Promise<void> {
    this.#packVersion += 1;
    await this.open();
  }

  async add(input: Parameters<Library['create']>[0]): Promise<void> {
    const result = await this.library.create(input);
    if (result.ok) this.#ids.push(result.id);
  }

  async follow(): Promise<void> {
    if (!(await catchUp(this.held, this.#source, READER))) {
      this.held = await buildIndex(this.#source, READER, () => {});
    }
  }

  async save(): Promise<void> {
    const { index, revision } = this.held;
    await this.#source.writeSnapshot({ revision, snapshot: await index.toSnapshot() });
  }

  id(at: number): string {
    return this.#ids[at % this.#ids.length] ?? '';
  }

  /** What the index answers to some queries, and what one does that is rebuilt from the entries. */
  async answers(): Promise<{ held: unknown; fresh: unknown }> {
    const fresh = createIndex((await this.library.entries()).map(toSearchDoc));
    return { held: answersOf(this.held.index), fresh: answersOf(fresh) };
  }
}

const answersOf = (index: SearchIndex) => QUERIES.map((query) => index.query(query, { now: 1e13 }));

type Act = (desk: Desk) => Promise<unknown>;

const named = (name: string, act: Act): [string, Act] => [name, act];
const anyText = fc.constantFrom(...TEXTS);
const anyEntry = fc.nat(9);
const anyWrite: fc.Arbitrary<[string, Act]> = fc.oneof(
  anyText.map((text) => named(`add ${text}`, (desk) => desk.add(phraseInput(text)))),
  fc
    .tuple(anyText, anyEntry)
    .map(([text, at]) =>
      named(`replace ${at} by ${text}`, (desk) =>
        desk.add(phraseInput(text, { replaces: desk.id(at % 3), themes: ['作风'] })),
      ),
    ),
  fc
    .tuple(anyText, anyEntry)
    .map(([text, at]) =>
      named(`edit ${at} to ${text}`, (desk) => desk.library.update(desk.id(at), phraseInput(text))),
    ),
  anyEntry.map((at) => named(`remove ${at}`, (desk) => desk.library.remove(desk.id(at)))),
  anyEntry.map((at) => named(`restore ${at}`, (desk) => desk.library.restore(desk.id(at)))),
  anyEntry.map((at) => named(`pin ${at}`, (desk) => desk.library.setPinned(desk.id(at), true))),
  fc
    .tuple(anyEntry, fc.boolean())
    .map(([at, is]) =>
      named(`hide ${at} ${is}`, (desk) => desk.library.setHidden(desk.id(at), is)),
    ),
  anyEntry.map((at) => named(`use ${at}`, (desk) => desk.library.recordUse(desk.id(at)))),
  fc.constant(named('update the pack', (desk) => desk.updatePack())),
);
const anyAct: fc.Arbitrary<[string, Act]> = fc.oneof(
  { weight: 5, arbitrary: anyWrite },
  { weight: 1, arbitrary: fc.constant(named('follow', (desk) => desk.follow())) },
  { weight: 1, arbitrary: fc.constant(named('save', (desk) => desk.save())) },
  { weight: 1, arbitrary: fc.constant(named('open again', (desk) => desk.open())) },
);

describe('the index over the library', () => {
  it('equals a rebuilt one, after any writes, savings, closings and openings', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { maxLength: 14 }), async (acts) => {
        const desk = await new Desk().open();
        for (const [, act] of acts) await act(desk);
        await desk.follow();
        const followed = await desk.answers();
        expect(followed.held).toEqual(followed.fresh);
        await desk.save();
        await desk.open();
        const opened = await desk.answers();
        expect(opened.held).toEqual(opened.fresh);
      }),
      { numRuns: 20 },
    );
  }, 60_000);

  it('is read from its snapshot and the changes since, across openings', async () => {
    const desk = await new Desk().open();
    await desk.add(phraseInput('旧句'));
    await desk.follow();
    await desk.save();
    await desk.add(phraseInput('新句'));
    await desk.open();
    expect(desk.hasAttached).toBe(true);
    const { held, fresh } = await desk.answers();
    expect(held).toEqual(fresh);
  });
});

const answer = (total: number) => ({
  ...createIndex([]).query(''),
  hits: [{ id: 'p1', score: 1, ranges: [], titleRanges: [] }],
  total,
});

describe('what search keeps of the library', () => {
  it('is the first entries, only of the revision that they are of', async () => {
    const { library, name, reopen } = await freshLibrary();
    const source = librarySource(new BijiaDatabase(name));
    await source.saveFirstPage(library.revision, answer(41));
    expect(await library.first(50)).toMatchObject({ entries: [{ id: 'p1' }], total: 41 });
    await library.create(phraseInput('新句'));
    await source.saveFirstPage(library.revision, answer(42));
    const { total } = await (await reopen()).first(50);
    expect(total).toBe(2);
  });

  it('is not taken for a snapshot where it is none', async () => {
    const { name } = await freshLibrary();
    const db = new BijiaDatabase(name);
    const source = librarySource(db);
    expect(await source.readSnapshot()).toBeNull();
    const body = new Blob([new ArrayBuffer(8)]);
    const bad = [null, 'x', { body }, { revision: '1', facts: {}, body }, { revision: 1, body: 1 }];
    for (const value of bad) {
      await db.cache.put({ key: 'search-index', value });
      expect(await source.readSnapshot()).toBeNull();
    }
  });
});
