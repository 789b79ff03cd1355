import { isInFolder } from '@/lib/entry';

/** What is expected of an entry: where it lies, and whether a folder shares it. */
interface Expected {
  id: string;
  text: string;
  folder: string;
  isShared: boolean;
}

/** The shared folders and the entries of a person as they should be; it knows nothing of rows, paths that are kept twice, and rounds. */
export class FolderModel {
  shares = new Set<string>();
  private entries: Expected[] = [];
  private before: { shares: Set<string>; folders: Map<string, string> } | null = null;

  write(id: string, text: string, folder: string): void {
    this.entries.push({ id, text, folder, isShared: false });
  }

  /** The user shares a folder, and so what lies in it now. */
  share(path: string): void {
    this.shares.add(path);
    for (const one of this.entries) if (isInFolder(one.folder, path)) one.isShared = true;
  }

  unshare(path: string): void {
    this.shares.delete(path);
    this.settle();
  }

  /** The user agrees to all that lies in shared folders. */
  agree(): void {
    for (const one of this.entries) if (this.isWithin(one)) one.isShared = true;
  }

  /** What lies in no shared folder any more is shared no more. */
  settle(): void {
    for (const one of this.entries) if (!this.isWithin(one)) one.isShared = false;
  }

  move(from: string, to: string | null): void {
    const folders = new Map(this.entries.map((one) => [one.id, one.folder]));
    this.before = { shares: new Set(this.shares), folders };
    const put = (path: string) =>
      isInFolder(path, from)
        ? [to ?? '', path.slice(from.length + 1)].filter((part) => part !== '').join('/')
        : path;
    if (to === null || isInFolder(from, to)) this.shares.delete(from);
    this.shares = new Set([...this.shares].map(put));
    for (const one of this.entries) one.folder = put(one.folder);
  }

  /** Paths are as before the last move; what a round took back since stays back. */
  undo(): void {
    if (!this.before) return;
    this.shares = new Set(this.before.shares);
    for (const one of this.entries) one.folder = this.before.folders.get(one.id) ?? one.folder;
  }

  /** The texts that the others see. */
  seen(): string[] {
    return this.entries.flatMap(({ isShared, text }) => (isShared ? text : [])).toSorted();
  }

  private isWithin({ folder }: Expected): boolean {
    return [...this.shares].some((shared) => isInFolder(folder, shared));
  }
}
