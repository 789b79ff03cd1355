/** Runs in a page of the extension: whether what is stored of its unsaved forms and fill panels has this in it, as JSON. */
export function isInDrafts(wanted: string): Promise<boolean> {
  return new Promise((resolve) => {
    const opening = indexedDB.open('bijia');
    opening.addEventListener('success', () => {
      const db = opening.result;
      const reading = db.transaction('drafts').objectStore('drafts').getAll();
      reading.addEventListener('success', () => {
        db.close();
        resolve(JSON.stringify(reading.result).includes(wanted));
      });
    });
  });
}
