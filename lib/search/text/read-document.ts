import { pinyinReader } from './readings';
import type { Readings, SearchDoc } from '../types';
import { readUnits } from './units';

/** The readings of a document, to be stored with it so that it need not be read again. */
export function readDocument(doc: Pick<SearchDoc, 'text' | 'title'>): Readings {
  return readUnits(doc, pinyinReader);
}
