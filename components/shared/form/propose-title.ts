import { isSalutation } from '@/lib/extract/structure/headings';

/** The most characters of a proposed title. */
const LONGEST = 16;
/** A clause of fewer says too little by itself. */
const LEAST_CLAUSE = 4;

/** Marks of an enumeration before the words of a heading: 一、 （二） 3. 第一， 一是. */
const MARK =
  /^(?:[（(][\d一二三四五六七八九十]{1,3}[）)]|第?[\d一二三四五六七八九十]{1,3}(?:[、.．，是]|要(?=[^求]))|[•·●◆▪-])\s*/u;

/** Whom a speech is addressed to, before its first words. */
const SALUTATION = /^(?:同志们|(?:尊敬的)?各位[^，：！。]{0,12})[，：！]/u;

/**
 * Returns a title for a text: its own heading, where its first line is one, else its first words up to a mark; undefined where the text is no longer than a title. The slots
 * of a pattern become “…”.
 */
export function proposeTitle(text: string, hasSlots = false): string | undefined {
  const plain = hasSlots
    ? text.replace(/\{#[^{}]*\}|[[\]]/g, '').replace(/\{[^{}]*\}/g, '…')
    : text;
  const [first = '', ...rest] = plain
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isSalutation(line));
  const isHeading = rest.length > 0 && !/[，。；！？,;]/.test(first);
  const words = first
    .replace(SALUTATION, '')
    .replace(MARK, '')
    .replace(/^[“”"‘’《〈]+/, '');
  if (isHeading) return cut(words.replace(/[：:]$/, ''));
  if (rest.length === 0 && first.length <= LONGEST) return undefined;
  return cut(firstClause(words));
}

function firstClause(words: string): string {
  for (const { index } of words.matchAll(/[，。；：！？、,;:!?]/g))
    if (index >= LEAST_CLAUSE) return words.slice(0, index);
  return words;
}

/** A title that ends in the middle of a character of two units would be broken. */
function cut(words: string): string | undefined {
  const letters = Array.from(words.replace(/[“”"]+$/, ''));
  if (letters.length === 0) return undefined;
  return letters.length <= LONGEST
    ? letters.join('')
    : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
