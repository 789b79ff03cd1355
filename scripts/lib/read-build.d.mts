/** A file the browser starts from, with what it loads at once. */
export interface EntryPoint {
  name: string;
  files: string[];
  raw: number;
  gzipped: number;
}

/** The entry points of the unpacked extension in a folder. */
export function readEntryPoints(dir: string): EntryPoint[];
