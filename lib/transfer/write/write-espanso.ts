import { stringify } from 'yaml';
import { readEspanso } from '../read/read-espanso';
import { OWN_COMMENT } from '../read/espanso/own-comment';
import type { TransferEntry } from '../types';
import { type FormField, replacementOf } from './espanso-replacement';

/**
 * Returns a match file of Espanso. What its fields can't hold (a group, a folder, a kind) stands as JSON in a comment above the match, so
 * that reading the file gives the same entries. A trigger is the entry's shortcut, or made up (`:bj1`).
 */
export function writeEspanso(entries: readonly TransferEntry[]): string {
  if (entries.length === 0) return 'matches: []\n';
  return `matches:\n${entries.map((entry, at) => writeMatch(entry, at + 1)).join('')}`;
}

function writeMatch(entry: TransferEntry, number: number): string {
  const { text, fields } = replacementOf(entry);
  const match = {
    trigger: entry.shortcut ?? `:bj${number}`,
    ...(fields ? { form: text } : { replace: text }),
    ...(fields && writeFields(fields)),
    ...(entry.title !== undefined && { label: entry.title }),
    ...(entry.tags.length > 0 && { search_terms: entry.tags }),
  };
  const yaml = stringify([match], { lineWidth: 0 }).replace(/^(?=.)/gm, '  ');
  return isCarried(yaml, entry) ? yaml : `  #${OWN_COMMENT}${ownJson(entry)}\n${yaml}`;
}

function writeFields(fields: ReadonlyMap<string, FormField>) {
  const described = [...fields].filter(([, field]) => Object.keys(field).length > 0);
  return described.length > 0 ? { form_fields: Object.fromEntries(described) } : {};
}

/** Whether reading the match gives the entry back without a comment. */
function isCarried(yaml: string, entry: TransferEntry): boolean {
  const read = readEspanso(`matches:\n${yaml}`);
  const [row] = read.ok ? read.sheet.rows : [];
  return row !== undefined && ownJson(row) === ownJson(entry);
}

/** U+2028 and its like end a line for some readers of YAML. */
function ownJson(entry: TransferEntry): string {
  const { title, tags, folder } = entry;
  const words = entry.kind === 'phrase' ? { text: entry.text } : { body: entry.body };
  return JSON.stringify({ kind: entry.kind, ...words, title, tags, folder }).replace(
    /[\u0080-\u009f\u2028\u2029\ufeff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
