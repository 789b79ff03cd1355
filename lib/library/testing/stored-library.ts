import { bodyOf } from '@/lib/entry';
import { BijiaDatabase } from '../database/database';
import type { BulkResult, SaveManyResult, SaveResult } from '../types';
import { freshLibrary, phraseInput } from './test-library';

/** A library in a database of its own, with that database and what tests read from both. */
export async function openStoredLibrary() {
  const { library, name, reopen } = await freshLibrary();
  const db = new BijiaDatabase(name);
  const texts = async () => (await library.entries()).map(bodyOf);
  const own = async () => (await texts()).filter((text) => text !== '承上启下').toSorted();
  const make = async (text: string) => idOf(await library.create(phraseInput(text)));
  return { library, db, reopen, own, make, texts };
}

/** The id of a snippet that was saved; throws where it was not. */
function idOf(result: SaveResult): string {
  if (!result.ok) throw new Error(result.reason);
  return result.id;
}

/** The act by which a write can be undone; throws where it can't. */
export function actOf(result: SaveResult | SaveManyResult | BulkResult): string {
  if (!result.ok || result.act === undefined) throw new Error('nothing to undo');
  return result.act;
}

/** The words of entries. */
export const bodies = (entries: ReadonlyArray<Parameters<typeof bodyOf>[0]>) => entries.map(bodyOf);
