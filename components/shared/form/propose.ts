import type { EntryFunction, EntryKind, Form, Theme } from '@/lib/entry';
import { openingOf } from '@/lib/entry/entry';
import { findForms } from '@/lib/extract/labels/forms';
import { findFunction } from '@/lib/extract/labels/label-function';
import { findThemes } from '@/lib/extract/labels/label-themes';
import { proposeTitle } from './propose-title';

/** What could stand in the fields of a form; a field that nothing is proposed for is left out. */
export interface Proposals {
  title?: string;
  function?: EntryFunction;
  themes?: Theme[];
  forms?: Form[];
}

/** Characters from which a text says enough to be labelled. */
const LEAST = 8;
/** Where a text of one's own stands in its speech is unknown: neither its opening nor its end. */
const MIDDLE = 0.5;

/** Returns a title and labels for a text, as the extraction from documents gives them; only the opening of a very long one is read. */
export function propose(kind: EntryKind, text: string): Proposals {
  const words = openingOf(text).trim();
  if (words.replace(/[^\p{L}\p{N}]/gu, '').length < LEAST) return {};
  const plain = kind === 'phrase' ? words : words.replace(/\{#?[^{}]*\}|[[\]]/g, '');
  const title = proposeTitle(words, kind !== 'phrase');
  const [themes, forms] = [findThemes(plain), findForms(plain)];
  return {
    ...(title === undefined ? {} : { title }),
    function: findFunction(plain, MIDDLE),
    ...(themes.length > 0 ? { themes } : {}),
    ...(forms.length > 0 ? { forms } : {}),
  };
}
