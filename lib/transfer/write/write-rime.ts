import { pinyin } from 'pinyin-pro';
import { bodyOf } from '@/lib/entry';
import type { TransferEntry } from '../types';

/** The longest code that is made of a text, in letters. */
const LONGEST_CODE = 8;

/** A file for Rime, and how many entries it has no place for: what has several lines or a tab. */
export interface RimeFile {
  text: string;
  leftOut: number;
}

/** Returns Rime's `custom_phrase.txt`; a code is the entry's shortcut, or the initials of its title or words. */
export function writeRime(entries: readonly TransferEntry[]): RimeFile {
  const lines = entries.flatMap((entry) => {
    const words = bodyOf(entry);
    if (/[\n\t]/.test(words)) return [];
    const code = codeOf(entry);
    return code === '' ? [] : [`${words}\t${code}\t1`];
  });
  const head = [
    '# Rime table',
    '# coding: utf-8',
    '#@/db_name custom_phrase.txt',
    '#@/db_type tabledb',
    '# no comment',
  ];
  return { text: `${[...head, ...lines].join('\n')}\n`, leftOut: entries.length - lines.length };
}

function codeOf(entry: TransferEntry): string {
  const given = (entry.shortcut ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
  if (/^[a-z]/.test(given)) return given;
  const words = Array.from(entry.title ?? bodyOf(entry))
    .slice(0, 40)
    .join('');
  const initials = pinyin(words, {
    pattern: 'first',
    toneType: 'none',
    type: 'array',
    nonZh: 'consecutive',
  });
  const letters = initials
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  return letters === '' ? 'bj' : letters.slice(0, LONGEST_CODE);
}
