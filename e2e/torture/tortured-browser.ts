import type { Random } from '@/lib/search/testing/random';
import type { StoredTexts } from './read-library';

/** What an act came to: its name, and the texts that stand once the page has said that it is done. */
export interface Acted {
  name: string;
  texts: StoredTexts;
}

/** A browser with the extension in a profile that outlives it. */
export interface TorturedBrowser {
  /** Reads one's own snippets from the disk. */
  read(): Promise<StoredTexts>;
  /** Does one act, chosen at random among those that can be done. */
  act(texts: StoredTexts, random: Random): Promise<Acted>;
  /** Ends the browser and all its processes as a power cut would. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** Starts a browser on the profile in that folder. */
export type OpenTortured = (home: string) => Promise<TorturedBrowser>;
