import { isInFolder, movedPath } from '@/lib/entry';
import {
  type Folder,
  type LibraryRecords,
  NO_RECORDS,
  type Snippet,
  makeTombstone,
  latestTime,
  merge,
  nextTime,
} from '..';

/** A device whose clock is `skew` ms off, doing what the library does: each write with a later time than all it has seen. */
export class TestDevice {
  records: LibraryRecords = NO_RECORDS;
  /** Every text that it wrote, by snippet: `id text`. */
  readonly written = new Set<string>();
  /** Every text that it threw away for good. */
  readonly thrown = new Set<string>();
  /** What it did to folders. */
  readonly folderActs: Folder[] = [];
  private made = 0;

  constructor(
    readonly name: string,
    private readonly skew: number,
  ) {}

  create(now: number): void {
    const updatedAt = this.time(now);
    this.made += 1;
    const id = `${this.name}-${this.made}`;
    const stamp = { id, createdAt: updatedAt, updatedAt, device: this.name };
    this.put({ kind: 'phrase', text: `${id} 初稿`, themes: [], forms: [], tags: [], ...stamp });
  }

  edit(now: number, pick: number): void {
    const earlier = this.pick(pick, (one) => one.deletedAt === undefined);
    if (!earlier) return;
    this.made += 1;
    const text = `${earlier.id} ${this.name} 改 ${this.made}`;
    const updatedAt = this.time(now);
    const version = { id: text, snippet: earlier.id, savedAt: updatedAt, record: earlier };
    this.records = { ...this.records, versions: [...this.records.versions, version] };
    this.put({ ...earlier, kind: 'phrase', text, updatedAt, device: this.name });
  }

  /** Moves a snippet into a folder, or out of all where none is given. */
  move(now: number, pick: number, folder?: string): void {
    const earlier = this.pick(pick, (one) => one.deletedAt === undefined);
    if (!earlier) return;
    const { folder: _left, ...kept } = earlier;
    const place = folder === undefined ? {} : { folder };
    this.put({ ...kept, ...place, updatedAt: this.time(now), device: this.name });
  }

  makeFolder(now: number, path: string): void {
    this.putFolder(now, path, false);
  }

  /** Deletes a folder; what lies in it, in the trash too, is in none from then on. */
  deleteFolder(now: number, path: string): void {
    for (const earlier of this.records.snippets.filter(({ folder }) => folder === path)) {
      const { folder: _left, ...kept } = earlier;
      const updatedAt = this.time(now);
      const deletedAt = earlier.deletedAt === undefined ? {} : { deletedAt: updatedAt };
      this.put({ ...kept, ...deletedAt, updatedAt, device: this.name });
    }
    this.putFolder(now, path, true);
  }

  /** Moves a folder, with all that lies in it. */
  moveFolder(now: number, from: string, to: string): void {
    for (const one of this.records.snippets.filter(({ folder }) => folder !== undefined)) {
      const folder = one.folder ?? '';
      if (!isInFolder(folder, from)) continue;
      const place = movedPath(folder, from, to);
      const { folder: _left, ...kept } = one;
      const updatedAt = this.time(now);
      this.put({
        ...kept,
        ...(place === null ? {} : { folder: place }),
        updatedAt,
        device: this.name,
      });
    }
  }

  trash(now: number, pick: number): void {
    const earlier = this.pick(pick, (one) => one.deletedAt === undefined);
    if (!earlier) return;
    const updatedAt = this.time(now);
    this.put({ ...earlier, updatedAt, deletedAt: updatedAt, device: this.name });
  }

  restore(now: number, pick: number): void {
    const trashed = this.pick(pick, (one) => one.deletedAt !== undefined);
    if (!trashed) return;
    const { deletedAt: _, ...kept } = trashed;
    this.put({ ...kept, updatedAt: this.time(now), device: this.name });
  }

  emptyTrash(): void {
    const { snippets, versions } = this.records;
    const trashed = snippets.filter((one) => one.deletedAt !== undefined);
    const tombstones = trashed.map((snippet) => {
      const own = versions.filter((version) => version.snippet === snippet.id);
      for (const text of [snippet, ...own.map(({ record }) => record)])
        this.thrown.add(nameText(text));
      return makeTombstone(snippet, own, this.name);
    });
    this.records = merge(this.records, { ...NO_RECORDS, tombstones });
  }

  mark(now: number, entry: string, field: 'pinned' | 'hidden', value: boolean): void {
    const set = { value, updatedAt: this.time(now), device: this.name };
    this.records = merge(this.records, { ...NO_RECORDS, marks: [{ entry, [field]: set }] });
  }

  use(now: number, entry: string): void {
    const own = this.records.uses.find((one) => one.entry === entry && one.device === this.name);
    const use = {
      entry,
      device: this.name,
      count: (own?.count ?? 0) + 1,
      lastUsedAt: this.time(now),
    };
    this.records = merge(this.records, { ...NO_RECORDS, uses: [use] });
  }

  fill(now: number, text: string): void {
    const updatedAt = this.time(now);
    const value = { name: '主题', text, createdAt: updatedAt, updatedAt, device: this.name };
    this.records = merge(this.records, { ...NO_RECORDS, slotValues: [value] });
  }

  private putFolder(now: number, path: string, isDeleted: boolean): void {
    const folder = { path, isDeleted, updatedAt: this.time(now), device: this.name };
    this.folderActs.push(folder);
    this.records = merge(this.records, { ...NO_RECORDS, folders: [folder] });
  }

  private time(now: number): number {
    return nextTime(now + this.skew, latestTime(this.records));
  }

  private pick(pick: number, isFit: (one: Snippet) => boolean): Snippet | undefined {
    const fit = this.records.snippets.filter(isFit);
    return fit[pick % Math.max(fit.length, 1)];
  }

  private put(snippet: Snippet): void {
    this.written.add(nameText(snippet));
    const others = this.records.snippets.filter(({ id }) => id !== snippet.id);
    this.records = { ...this.records, snippets: [...others, snippet] };
  }
}

/** Returns a snippet's id and text as one line. */
export function nameText(snippet: Snippet): string {
  return `${snippet.id} ${snippet.kind === 'phrase' ? snippet.text : snippet.body}`;
}
