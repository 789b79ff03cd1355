/** The texts of one's own snippets on the disk, sorted: those that stand and those in the trash. */
export interface StoredTexts {
  standing: string[];
  trashed: string[];
}

/** Returns the texts of snippet records as they are stored. */
export function textsOf(snippets: readonly unknown[]): StoredTexts {
  const stored = snippets.map((snippet) => {
    const { text, deletedAt }: { text?: unknown; deletedAt?: unknown } = Object(snippet);
    return { text: String(text), isTrashed: deletedAt !== undefined };
  });
  const sorted = (isTrashed: boolean) =>
    stored
      .filter((one) => one.isTrashed === isTrashed)
      .map(({ text }) => text)
      .toSorted();
  return { standing: sorted(false), trashed: sorted(true) };
}

/** Reads the snippets from IndexedDB itself, past everything that the product remembers. Runs in an extension's page. */
export function readSnippets(): Promise<unknown[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('bijia');
    opening.addEventListener('error', () => reject(new Error('the database does not open')));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const reading = database.transaction('snippets').objectStore('snippets').getAll();
      reading.addEventListener('error', () => reject(new Error('the snippets can’t be read')));
      reading.addEventListener('success', () => {
        database.close();
        resolve(reading.result);
      });
    });
  });
}
