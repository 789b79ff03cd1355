import { nextTime, type Snippet } from '@/lib/merge';
import { TestDevice } from '@/lib/merge/testing/test-device';
import {
  changeOfMove,
  isInShared,
  type KnownFile,
  movedOut,
  movedShares,
  officeEntries,
  ownContent,
  type Published,
  type RoundResult,
  runRound,
  type SharedContent,
  type SharedFolder,
  type SharedRow,
  withShareChange,
  writeDeviceFile,
} from '..';

/** The library id of the folders that devices made for tests share. */
export const LIBRARY = 'office-of-tests';

/** A device that writes, shares and takes part in rounds, as the extension does; its clock is `skew` ms off. */
export class OfficeDevice {
  readonly work: TestDevice;
  rows: SharedRow[] = [];
  /** The folders that are shared. */
  folders: string[] = [];
  /** Every entry that its owner agreed to share at some time. */
  readonly agreed = new Set<string>();
  files: KnownFile[] = [];
  published: Published | null = null;
  /** What it published last. */
  content: SharedContent = { snippets: [], tombstones: [] };
  /** Names of files whose brakes the person releases. */
  released = new Set<string>();

  constructor(
    readonly name: string,
    private readonly skew: number,
    private readonly folder: SharedFolder,
  ) {
    this.work = new TestDevice(name, skew);
  }

  get file(): string {
    return `${this.name}.bijia`;
  }

  share(now: number, id: string): void {
    const known = this.rows.find((row) => row.id === id);
    const sharedAt = nextTime(now + this.skew, Math.max(known?.time ?? 0, known?.gone ?? 0));
    const { gone: _gone, byFolder: _by, ...kept } = known ?? { id };
    this.agreed.add(id);
    this.put({ ...kept, id, sharedAt });
  }

  unshare(now: number, id: string): void {
    const known = this.rows.find((row) => row.id === id);
    if (known && known.gone === undefined) this.put({ ...known, gone: now + this.skew });
  }

  /** Shares a folder with what lies in it now, or takes it back. */
  shareFolder(now: number, path: string, isShared: boolean): void {
    const others = this.folders.filter((folder) => folder !== path);
    this.folders = isShared ? [...others, path] : others;
    if (!isShared) return;
    for (const { id } of this.work.records.snippets) this.shareInFolders(now, id);
  }

  /** Moves a folder; its share goes along. */
  moveFolder(now: number, from: string, to: string): void {
    const change = changeOfMove(movedShares(this.folders, { from, to }));
    this.work.moveFolder(now, from, to);
    this.folders = withShareChange(this.folders, change);
  }

  /** Shares an entry where it lies in a shared folder, as an act does that has said so. */
  shareInFolders(now: number, id: string): void {
    const one = this.work.records.snippets.find((snippet) => snippet.id === id);
    const known = this.rows.find((row) => row.id === id);
    if (!one || one.deletedAt !== undefined || !isInShared(one.folder, this.folders)) return;
    if (known && known.gone === undefined) return;
    this.share(now, id);
    const shared = this.rows.find((row) => row.id === id);
    if (shared) this.put({ ...shared, byFolder: true });
  }

  /** The live entries that are shared by their folder alone. */
  sharedByFolder(): Snippet[] {
    const byFolder = new Set(
      this.rows.flatMap(({ id, gone, byFolder: is }) => (is && gone === undefined ? id : [])),
    );
    return this.work.records.snippets.filter(
      ({ id, deletedAt }) => deletedAt === undefined && byFolder.has(id),
    );
  }

  /** The live snippet at a place, counted round; undefined where there is none. */
  pick(at: number): Snippet | undefined {
    const live = this.work.records.snippets.filter(({ deletedAt }) => deletedAt === undefined);
    return live[at % Math.max(live.length, 1)];
  }

  async round(now: number): Promise<RoundResult> {
    const clock = now + this.skew;
    const left = new Set(movedOut(this.rows, this.work.records.snippets, this.folders));
    this.rows = this.rows.map((row) => (left.has(row.id) ? { ...row, gone: clock } : row));
    const own = ownContent(this.rows, this.work.records, this.content, {
      device: this.name,
      now: clock,
    });
    this.rows = own.rows;
    this.content = own.content;
    const facts = { device: this.name, product: '0', time: clock, who: this.name };
    const written = await writeDeviceFile(own.content, facts);
    const end = await runRound(this.folder, {
      library: LIBRARY,
      ownFile: this.file,
      own: { ...written, time: clock },
      published: this.published,
      files: this.files,
      released: this.released,
      now: clock,
    });
    this.files = end.files;
    this.published = end.published;
    return end;
  }

  /** What the office shows: the entries of all devices, this one's own among them, by id. */
  office(): Map<string, Snippet> {
    const { snippets } = this.content;
    const own = { versions: [], tombstones: [], snippets };
    const ownFile: KnownFile = {
      name: this.file,
      who: '',
      time: 0,
      marks: null,
      ids: 0,
      fault: null,
      aside: 0,
      records: own,
    };
    return new Map(
      officeEntries([...this.files, ownFile]).map(({ snippet }) => [snippet.id, snippet]),
    );
  }

  /** What this device wants the others to have: what is shared and stands in its library. */
  shared(): Map<string, string> {
    const live = new Map(
      this.work.records.snippets.flatMap((one) =>
        one.deletedAt === undefined && one.kind === 'phrase' ? [[one.id, one.text] as const] : [],
      ),
    );
    const rows = this.rows.filter(({ id, gone }) => gone === undefined && live.has(id));
    return new Map(rows.map(({ id }) => [id, live.get(id) ?? '']));
  }

  private put(row: SharedRow): void {
    this.rows = [...this.rows.filter(({ id }) => id !== row.id), row];
  }
}
