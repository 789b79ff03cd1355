import type { Page } from 'playwright-core';

/** The texts of one's own snippets on the disk, sorted: those that stand and those in the trash. */
export interface StoredTexts {
  standing: string[];
  trashed: string[];
}

/** Reads the snippets of an extension's page from IndexedDB itself, past everything that the product remembers. */
export async function readLibrary(page: Page): Promise<StoredTexts> {
  const snippets = await page.evaluate(readSnippets);
  const stored = snippets.map((snippet) => {
    const { text, deletedAt }: { text?: unknown; deletedAt?: unknown } = Object(snippet);
    return { text: String(text), isTrashed: deletedAt !== undefined };
  });
  const textsOf = (isTrashed: boolean) =>
    stored
      .filter((one) => one.isTrashed === isTrashed)
      .map(({ text }) => text)
      .toSorted();
  return { standing: textsOf(false), trashed: textsOf(true) };
}

/** Runs in the page. */
function readSnippets(): Promise<unknown[]> {
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
