import type { Folder } from './folder-place';

declare global {
  // oxlint-disable-next-line no-var -- a global is declared so
  var showDirectoryPicker:
    | ((options: {
        id: string;
        mode: 'readwrite';
        startIn: 'documents';
      }) => Promise<FileSystemDirectoryHandle>)
    | undefined;
}

/** Whether this browser lets a folder be picked: Chromium does, Firefox does not. */
export function canPickFolder(): boolean {
  return globalThis.showDirectoryPicker !== undefined;
}

/**
 * Asks the user for a folder that may be written to; null where none was chosen. Must be called within a click. `id` is what the browser
 * remembers the last choice by.
 */
export async function pickFolder(id = 'bijia-backup'): Promise<Folder | null> {
  try {
    const picked = await globalThis.showDirectoryPicker?.({
      id,
      mode: 'readwrite',
      startIn: 'documents',
    });
    return picked ?? null;
  } catch {
    // Closed without a choice, or a folder that the browser protects.
    return null;
  }
}
