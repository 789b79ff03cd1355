import type { DatedSnapshot, DocStore } from '../host/doc-store';
import type { SearchDoc, SearchResult } from '../types';

/** A library in memory, for tests. */
export class MemorySource implements DocStore {
  readonly docs = new Map<string, SearchDoc>();
  revision = 0;
  stored: { revision: number; snapshot: unknown } | null = null;
  first: { revision: number; result: SearchResult } | null = null;
  /** How often all documents were read. */
  readings = 0;
  /** Documents that were read one by one. */
  caughtUp = 0;
  /** Reading all waits for it after the first part. */
  hold: Promise<void> = Promise.resolve();
  #log: Array<{ revision: number; id: string }> = [];

  constructor(docs: readonly SearchDoc[] = []) {
    for (const doc of docs) this.write(doc);
  }

  write(doc: SearchDoc): void {
    this.docs.set(doc.id, doc);
    this.#note(doc.id);
  }

  remove(id: string): void {
    this.docs.delete(id);
    this.#note(id);
  }

  /** Forgets what was written before a revision. */
  forget(before: number): void {
    this.#log = this.#log.filter(({ revision }) => revision >= before);
  }

  readSnapshot = async () => structuredClone(this.stored);

  async writeSnapshot(stored: DatedSnapshot): Promise<void> {
    this.stored = structuredClone(stored);
  }

  async readAll(onPart: (docs: readonly SearchDoc[]) => void | Promise<void>): Promise<number> {
    this.readings += 1;
    const { revision } = this;
    const docs = [...this.docs.values()];
    await onPart(docs.slice(0, 2));
    await this.hold;
    await onPart(docs.slice(2));
    return revision;
  }

  async readChanges(
    since: number,
    isEnough: (part: readonly SearchDoc[]) => boolean = () => false,
  ) {
    const changes = this.#log.filter(({ revision }) => revision > since);
    if (this.revision !== since + changes.length) return null;
    const ids = [...new Set(changes.map(({ id }) => id))];
    const changed = ids.flatMap((id) => this.docs.get(id) ?? []);
    this.caughtUp += ids.length;
    if (isEnough(changed)) return null;
    return {
      revision: this.revision,
      changed,
      removed: ids.filter((id) => !this.docs.has(id)),
    };
  }

  async saveFirstPage(revision: number, result: SearchResult): Promise<void> {
    this.first = { revision, result };
  }

  #note(id: string): void {
    this.revision += 1;
    this.#log.push({ revision: this.revision, id });
  }
}
