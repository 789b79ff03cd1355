import { FORMS, FUNCTIONS, KINDS, THEMES } from '@/lib/entry';
import { type Signatures, bitsOf } from './signatures';
import type { SearchFilter } from './types';

/** The parts of a filter, each with its facet; one bit each. The tabs choose by kind and by whose it is. */
export const TAB = 1;
export const FUNCTION = 2;
export const THEME = 4;
export const FORM = 8;

/** For each signature the parts of the filter that it fails, as bits; 0 where it passes. An empty list asks nothing. */
export function failedParts(filter: SearchFilter, signatures: Signatures): Uint8Array {
  const kinds = filter.kinds?.length ? bitsOf(KINDS, filter.kinds) : -1;
  const functions = filter.functions?.length ? bitsOf(FUNCTIONS, filter.functions) << 1 : -1;
  const themes = filter.themes?.length ? bitsOf(THEMES, filter.themes) : -1;
  const forms = filter.forms?.length ? bitsOf(FORMS, filter.forms) : -1;

  return Uint8Array.from(signatures.kinds, (kind, at) => {
    let failed = 0;
    if (((kinds >> kind) & 1) === 0) failed |= TAB;
    if (filter.mine !== undefined && signatures.mine[at] !== Number(filter.mine)) failed |= TAB;
    if (((functions >> (signatures.functions[at] ?? 0)) & 1) === 0) failed |= FUNCTION;
    if (themes !== -1 && ((signatures.themes[at] ?? 0) & themes) === 0) failed |= THEME;
    if (forms !== -1 && ((signatures.forms[at] ?? 0) & forms) === 0) failed |= FORM;
    return failed;
  });
}
