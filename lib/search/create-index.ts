import { createLabels } from './labels';
import { openIndex } from './open-index';
import { pinyinReader } from './readings';
import { type Row, layDown } from './segment';
import type { SearchDoc, SearchIndex } from './types';
import { unitsOf } from './units';

const PROGRESS_EVERY = 1000;

/**
 * Builds an index over the documents; of several with one id, the last counts. `onProgress` is told now and then
 * how many were read.
 */
export function createIndex(
  docs: readonly SearchDoc[],
  onProgress?: (read: number) => void,
): SearchIndex {
  const labels = createLabels(pinyinReader);
  return openIndex(layDown(readAll(docs, onProgress), labels), labels, pinyinReader);
}

function readAll(docs: readonly SearchDoc[], onProgress?: (read: number) => void): Row[] {
  const newest = new Map(docs.map((doc) => [doc.id, doc]));
  const rows: Row[] = [];
  for (const doc of newest.values()) {
    rows.push({ doc, units: unitsOf(doc, pinyinReader) });
    if (rows.length % PROGRESS_EVERY === 0) onProgress?.(rows.length);
  }
  return rows;
}
