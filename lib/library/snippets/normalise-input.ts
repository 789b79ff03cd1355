import { cleanRadicals, type EntryContent, normaliseFields } from '@/lib/entry';
import type { SnippetInput } from '../types';

/**
 * The input as it is stored: line breaks as `\n`, no blank lines or spaces at the ends, labels without blanks and each
 * once; radicals that a copy from a PDF has in place of characters become these. The user's own words, punctuation included, stay as
 * written.
 */
export function normaliseInput(input: SnippetInput): SnippetInput {
  return { ...trimContent(input), ...normaliseFields(input) };
}

function trimContent(content: EntryContent): EntryContent {
  const { kind } = content;
  switch (kind) {
    case 'phrase':
      return { kind, text: trimLines(content.text) };
    case 'pattern':
    case 'outline':
      return { kind, body: trimLines(content.body) };
  }
}

function trimLines(text: string): string {
  return cleanRadicals(text)
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}
