/** A file to be handed to the user. */
export interface DownloadedFile {
  name: string;
  bytes: BlobPart;
}

/** Hands a file to the browser's downloads, which takes no permission. */
export function downloadFile({ name, bytes }: DownloadedFile): void {
  const url = URL.createObjectURL(new Blob([bytes]));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has begun by the next task; until the page closes the blob would stay in memory.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
